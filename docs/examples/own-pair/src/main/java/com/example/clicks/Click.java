package com.example.clicks;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;

/** A line of the click log, such as {@code 2026-01-01T10:00:00Z ann /home}. */
public class Click implements Serializable {

    private Timestamp time;
    private String user;
    private String page;

    public static Click parse(String line) {
        String[] fields = line.trim().split("\\s+");
        if (fields.length != 3) {
            throw new IllegalArgumentException("expected \"time user page\", got " + fields.length + " fields");
        }
        Click click = new Click();
        click.setTime(Timestamp.from(Instant.parse(fields[0])));
        click.setUser(fields[1]);
        click.setPage(fields[2]);
        return click;
    }

    public Timestamp getTime() {
        return time;
    }

    public void setTime(Timestamp time) {
        this.time = time;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
