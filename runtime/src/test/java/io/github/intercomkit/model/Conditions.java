package io.github.intercomkit.model;

/**
 * Under which a session is tried.
 *
 * @param tabs of the browser
 * @param losses of a hundred answers
 * @param bootsStartABudget whether each boot lets a page make as many updates as its load, as a session counts them
 * @param pagesCheck whether pages remember whom they show and whose the cookies are; else no two answers in a row are lost
 */
record Conditions(int tabs, int losses, boolean bootsStartABudget, boolean pagesCheck) {
    boolean nothingIsLost() {
        return losses == 0 && bootsStartABudget;
    }
}
