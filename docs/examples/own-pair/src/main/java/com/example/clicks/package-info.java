/** Clicks per user: the job that runs today, and the one that is to replace it. */
package com.example.clicks;
