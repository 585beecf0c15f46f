/** A job with two state streams, and the two queries that take over from it. */
package com.example.pages;
