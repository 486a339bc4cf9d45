package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerSetting;
import org.jspecify.annotations.Nullable;

/** The settings of a Messenger that change how it looks in the page: the first half of its builder. */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
abstract sealed class MessengerLook permits MessengerBuilder {
    final SettingValues settings = new SettingValues();

    MessengerLook() {}

    /** The builder itself. */
    abstract MessengerBuilder self();

    /**
     * {@code custom_launcher_selector}: the element that opens the Messenger.
     *
     * @param selector a CSS selector
     * @return this builder
     */
    public MessengerBuilder customLauncherSelector(String selector) {
        return text(MessengerSetting.CUSTOM_LAUNCHER_SELECTOR, selector);
    }

    /**
     * {@code hide_default_launcher}.
     *
     * @param hide true hides the launcher, false shows it even if the workspace hides it, null follows the workspace
     * @return this builder
     */
    public MessengerBuilder hideDefaultLauncher(@Nullable Boolean hide) {
        return set(MessengerSetting.HIDE_DEFAULT_LAUNCHER, hide);
    }

    /**
     * {@code alignment}: the side on which the launcher stands.
     *
     * @param alignment the side
     * @return this builder
     */
    public MessengerBuilder alignment(Alignment alignment) {
        settings.lowerCase(MessengerSetting.ALIGNMENT, alignment);
        return self();
    }

    /**
     * {@code horizontal_padding}: the launcher's distance from the side of the page.
     *
     * @param pixels at least 20
     * @return this builder
     */
    public MessengerBuilder horizontalPadding(int pixels) {
        return set(MessengerSetting.HORIZONTAL_PADDING, (long) pixels);
    }

    /**
     * {@code vertical_padding}: the launcher's distance from the bottom of the page.
     *
     * @param pixels at least 20
     * @return this builder
     */
    public MessengerBuilder verticalPadding(int pixels) {
        return set(MessengerSetting.VERTICAL_PADDING, (long) pixels);
    }

    /**
     * {@code z_index}: the Messenger's place in the page's stack.
     *
     * @param zIndex as in CSS; may be negative
     * @return this builder
     */
    public MessengerBuilder zIndex(int zIndex) {
        return set(MessengerSetting.Z_INDEX, (long) zIndex);
    }

    /**
     * {@code hide_notifications}: whether new messages are announced outside the Messenger.
     *
     * @param hide true hides the notifications, false shows them, null follows the workspace
     * @return this builder
     */
    public MessengerBuilder hideNotifications(@Nullable Boolean hide) {
        return set(MessengerSetting.HIDE_NOTIFICATIONS, hide);
    }

    /**
     * {@code theme_mode}: the colour scheme.
     *
     * @param mode light, dark, or the preference of the visitor's system
     * @return this builder
     */
    public MessengerBuilder themeMode(ThemeMode mode) {
        settings.lowerCase(MessengerSetting.THEME_MODE, mode);
        return self();
    }

    /**
     * {@code action_color}: buttons, links and the like.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder actionColor(String color) {
        return text(MessengerSetting.ACTION_COLOR, color);
    }

    /**
     * {@code background_color}: behind the Messenger's header.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder backgroundColor(String color) {
        return text(MessengerSetting.BACKGROUND_COLOR, color);
    }

    /**
     * {@code link_color}: links in messages.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder linkColor(String color) {
        return text(MessengerSetting.LINK_COLOR, color);
    }

    /**
     * {@code messenger_style_id}: the style that the workspace has under this id.
     *
     * @param id digits
     * @return this builder
     */
    public MessengerBuilder messengerStyleId(String id) {
        return text(MessengerSetting.MESSENGER_STYLE_ID, id);
    }

    /**
     * {@code page_title}: the title under which Intercom logs a page view, instead of the page's own. For the title of one
     * page use {@link IntercomPayload#with}.
     *
     * @param title the title
     * @return this builder
     */
    public MessengerBuilder pageTitle(String title) {
        return text(MessengerSetting.PAGE_TITLE, title);
    }

    private MessengerBuilder text(MessengerSetting setting, String value) {
        settings.text(setting, value);
        return self();
    }

    private MessengerBuilder set(MessengerSetting setting, @Nullable Object value) {
        settings.set(setting, value);
        return self();
    }
}
