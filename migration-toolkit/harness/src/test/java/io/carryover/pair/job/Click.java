package io.carryover.pair.job;

import java.io.Serializable;

/** A bean, as most jobs have them. */
public class Click implements Serializable {

    private String user;
    private String page;

    /** From {@code user,page}. */
    public static Click parse(String line) {
        String[] parts = line.split(",");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not user,page: " + line);
        }
        Click click = new Click();
        click.setUser(parts[0]);
        click.setPage(parts[1]);
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
