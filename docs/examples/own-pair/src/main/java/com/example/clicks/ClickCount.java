package com.example.clicks;

import java.io.Serializable;

/** How often a user has clicked, and where last. */
public class ClickCount implements Serializable {

    private String user;
    private int clicks;
    private String lastPage;

    public ClickCount() {}

    public ClickCount(String user, int clicks, String lastPage) {
        this.user = user;
        this.clicks = clicks;
        this.lastPage = lastPage;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public int getClicks() {
        return clicks;
    }

    public void setClicks(int clicks) {
        this.clicks = clicks;
    }

    public String getLastPage() {
        return lastPage;
    }

    public void setLastPage(String lastPage) {
        this.lastPage = lastPage;
    }
}
