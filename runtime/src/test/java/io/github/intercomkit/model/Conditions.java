package io.github.intercomkit.model;

/**
 * The conditions under which a model tries a session.
 *
 * @param tabs how many tabs the browser has
 * @param losses how many of a hundred answers are lost
 * @param bootsStartABudget whether Intercom starts a new budget of updates with each boot, as the session assumes
 * @param pagesCheck whether pages check the person of each answer; if they do not, no two answers in a row are lost
 */
record Conditions(int tabs, int losses, boolean bootsStartABudget, boolean pagesCheck) {
    boolean nothingIsLost() {
        return losses == 0 && bootsStartABudget;
    }
}
