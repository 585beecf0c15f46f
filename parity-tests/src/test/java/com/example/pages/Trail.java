package com.example.pages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The pages that a user has seen since the last whole trail: a bean. */
public class Trail implements Serializable {

    private static final int WHOLE = 3;

    private List<String> pages = new ArrayList<>();

    Trail to(String page) {
        Trail longer = new Trail();
        longer.pages.addAll(pages);
        longer.pages.add(page);
        return longer;
    }

    boolean isWhole() {
        return pages.size() == WHOLE;
    }

    public List<String> getPages() {
        return pages;
    }

    public void setPages(List<String> pages) {
        this.pages = pages;
    }
}
