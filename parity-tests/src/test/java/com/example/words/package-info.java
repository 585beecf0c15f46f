/** A word count as it is found everywhere, and its migrated counterpart. */
package com.example.words;
