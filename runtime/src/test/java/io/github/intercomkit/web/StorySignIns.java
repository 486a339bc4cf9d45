package io.github.intercomkit.web;

import io.github.intercomkit.web.StoryBrowser.Tab;
import java.util.Random;

/** What people do in a story: they sign in and out, and tell the page's client or not. */
final class StorySignIns {
    private final Story story;
    private final StoryActions actions;
    private final StoryBrowser browser;
    private final String base;
    private final Random random;

    StorySignIns(Story story, StoryActions actions, String base, Random random) {
        this.story = story;
        this.actions = actions;
        this.browser = story.browser;
        this.base = base;
        this.random = random;
    }

    void signInAny() {
        signIn(actions.anyTab(), actions.anyPerson(), random.nextInt(4) > 0);
    }

    void signIn(Tab tab, String person, boolean tells) {
        actions.connect();
        boolean stays = random.nextBoolean();
        actions.log(tab, "signs in " + person + (stays ? " in the same session" : "") + (tells ? " and tells" : ""));
        story.somebodySignsIn();
        tab.run("await story.post('" + base + "sign-in?" + person + (stays ? "&stays" : "") + "')"
                + (tells ? "; void story.intercom.userChanged()" : ""));
    }

    void signOutThenTell() {
        actions.connect();
        Tab tab = actions.anyTab();
        actions.log(tab, "signs out, then tells");
        tab.run("await story.post('" + base + "sign-out'); void story.intercom.signedOut()");
        story.checkNobodyStands();
        story.nobodyMayComeBack();
    }

    /** The page goes on after the sign-out, as documented: until then a step of another tab boots the user again. */
    void tellThenSignOut() {
        actions.connect();
        Tab tab = actions.anyTab();
        actions.log(tab, "tells, then signs out, and goes on");
        story.shop.recover();
        browser.tabs().forEach(each -> each.run("story.hide(false)"));
        story.timePasses(Story.BEYOND_BACKOFF);
        tab.run("void story.intercom.signedOut(); await story.post('" + base
                + "sign-out'); await story.intercom.routeChanged()");
        story.checkNobodyStands();
    }

    /** A tab hears nothing of a sign-in or sign-out, and sees at its next step who is there. */
    void missNews() {
        actions.connect();
        Tab deaf = actions.anyTab();
        actions.log("all is well, but tab " + deaf.number() + " hears no news");
        story.shop.recover();
        browser.tabs().forEach(each -> each.run("story.hide(false)"));
        story.timePasses(Story.BEYOND_BACKOFF);
        deaf.run("story.deafen(true); await story.intercom.routeChanged()");
        Tab other =
                browser.tabs().stream().filter(each -> each != deaf).findAny().orElseThrow();
        boolean signsOut = random.nextInt(3) == 0;
        if (signsOut) {
            actions.log(other, "signs out, then tells");
            other.run("await story.post('" + base + "sign-out'); await story.intercom.signedOut()");
        } else {
            signIn(other, actions.anyPerson(), true);
            other.run("await story.intercom.routeChanged()");
        }
        String step = random.nextBoolean() ? "userChanged()" : "routeChanged()";
        actions.log(deaf, step);
        deaf.run("await story.intercom." + step);
        story.checkNoOtherStands(deaf);
        deaf.run("story.deafen(false)");
        if (signsOut) {
            story.checkNobodyStands();
            story.nobodyMayComeBack();
        }
    }
}
