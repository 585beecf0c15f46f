package com.example.clicks;

import java.io.Serializable;

/** A line of the click log: {@code user page}. */
public class Click implements Serializable {

    private String user;
    private String page;

    public static Click parse(String line) {
        String[] fields = line.trim().split("\\s+");
        if (fields.length != 2) {
            throw new IllegalArgumentException("expected \"user page\", got " + fields.length + " fields");
        }
        Click click = new Click();
        click.setUser(fields[0]);
        click.setPage(fields[1]);
        return click;
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
