/** Cases made by a seed, compared with the sequential models, and made small where they fail; knows no engine. */
package io.carryover.parity.search;
