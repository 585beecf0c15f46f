package com.example.clicks;

import java.io.Serializable;
import java.sql.Timestamp;

/** How often a user has clicked, and when last. */
public class ClickCount implements Serializable {

    private String user;
    private int clicks;
    private Timestamp lastSeen;

    public ClickCount() {}

    public ClickCount(String user, int clicks, Timestamp lastSeen) {
        this.user = user;
        this.clicks = clicks;
        this.lastSeen = lastSeen;
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

    public Timestamp getLastSeen() {
        return lastSeen;
    }

    public void setLastSeen(Timestamp lastSeen) {
        this.lastSeen = lastSeen;
    }
}
