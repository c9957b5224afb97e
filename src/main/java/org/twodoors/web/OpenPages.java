package org.twodoors.web;

/** The pages that show nothing of a family, by their paths. Anybody may find them, link to them and keep a copy. */
final class OpenPages {

    /** The start page: open, but it says whether there are answers to go on with, so no copy may be kept. */
    static final String START = "/";

    /** The same for everybody who reads the same language. The draft is not read there ({@code DraftConfiguration}). */
    static final String[] STABLE = {"/learn/**", "/teachers", "/privacy", "/accessibility", "/about"};

    /** What search engines read about the pages. */
    static final String[] ABOUT_PAGES = {"/robots.txt", "/sitemap.xml"};

    private OpenPages() {}
}
