package io.github.intercomkit.test;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.protocol.MessengerMethod;
import io.github.intercomkit.protocol.MessengerSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loaded page with its Messenger. A page that is loaded again is a new one: its budget of updates begins, and it has not booted. All pages
 * of a {@link SimulatedMessenger} share the browser's cookies. Thread-safe.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class SimulatedPage {
    private final SimulatedMessenger messenger;
    private final int number;
    private final UpdateBudget budget = new UpdateBudget();
    private @Nullable String shown;

    SimulatedPage(SimulatedMessenger messenger, int number) {
        this.messenger = messenger;
        this.number = number;
    }

    /**
     * Makes calls in their order, as the page's script does with an answer of the server.
     *
     * @param calls the calls
     */
    public void make(MessengerCalls calls) {
        for (List<Object> call : calls.toList()) {
            call((String) call.get(0), call.subList(1, call.size()).toArray());
        }
    }

    /**
     * Makes the calls of an answer of the server, in their order.
     *
     * @param json an array of calls, as {@link MessengerCalls#toJson()} gives it, or an object whose {@code calls} it is, as the endpoint answers
     * @throws IllegalArgumentException if it is another text
     */
    public void makeJson(String json) {
        for (List<Object> call : CallArguments.calls(json)) {
            call((String) call.get(0), call.subList(1, call.size()).toArray());
        }
    }

    /**
     * Makes one call, {@code Intercom(method, …arguments)}.
     *
     * @param method such as {@code boot}; a name that Intercom does not have is a violation
     * @param arguments texts, numbers, {@code Boolean}, payloads, and maps and lists of them; null counts as not given. A boot and an update take a
     *     map or a payload: anything else is a violation
     */
    public void call(String method, @Nullable Object... arguments) {
        Objects.requireNonNull(method, "method");
        synchronized (messenger) {
            List<Object> copy = CallArguments.copy(arguments);
            Optional<MessengerMethod> known = Arrays.stream(MessengerMethod.values())
                    .filter(each -> each.jsName().equals(method))
                    .findFirst();
            if (known.isEmpty()) {
                messenger.violated(recorded(method, copy), "the simulator knows no method " + method);
                return;
            }
            boolean takesObject = known.get() == MessengerMethod.BOOT || known.get() == MessengerMethod.UPDATE;
            if (takesObject && !copy.isEmpty() && !(copy.get(0) instanceof Map<?, ?>)) {
                messenger.violated(
                        recorded(method, copy),
                        method + " of a " + copy.get(0).getClass().getSimpleName() + ": give it a map or a payload");
                return;
            }
            switch (known.get()) {
                case BOOT -> boot(copy);
                case UPDATE -> update(copy);
                case SHUTDOWN -> {
                    shown = null;
                    messenger.shutDown();
                    recorded(method, copy);
                }
                case TRACK_EVENT -> trackEvent(copy);
                case REATTACH_ACTIVATOR -> recorded(method, copy);
                default -> requireBoot(recorded(method, copy));
            }
        }
    }

    /** {@return whose Messenger the page shows; empty before a boot and after a shutdown} */
    public Optional<String> person() {
        synchronized (messenger) {
            return Optional.ofNullable(shown);
        }
    }

    /** {@return how many updates Intercom takes of this page now} */
    public int updatesLeft() {
        synchronized (messenger) {
            return budget.left(messenger.now());
        }
    }

    /** {@return the page's number, and the person whose Messenger it shows} */
    @Override
    public String toString() {
        return "SimulatedPage[" + number + ", " + person().orElse("not booted") + "]";
    }

    private void boot(List<Object> arguments) {
        Map<String, Object> settings = settings(arguments);
        IdentifiedCall content = messenger.identityCheck().boot(settings);
        String before = shown;
        String owner = messenger.cookieOwner;
        boolean isOurs = messenger.appId.equals(settings.get(MessengerSetting.APP_ID.jsonName()));
        DropReason refusal = isOurs ? content.refusal() : DropReason.OTHER_WORKSPACE;
        if (refusal == null) {
            shown = content.person();
            messenger.cookieOwner = content.person();
            messenger.booted(budget);
        }
        MessengerCall call = recorded(MessengerMethod.BOOT.jsName(), arguments);
        if (refusal != null) {
            refuse(call, refusal, content, settings);
            return;
        }
        if (isAnother(before, content)) {
            messenger.violated(call, "boot of " + content.person() + " without a shutdown of " + before);
        } else if (isAnother(owner, content)) {
            messenger.violated(call, "boot of " + content.person() + " while the browser has the cookies of " + owner);
        }
        messenger.apply(call, content);
    }

    private void update(List<Object> arguments) {
        Map<String, Object> settings = settings(arguments);
        IdentifiedCall content = messenger.identityCheck().update(settings, shown, messenger.email(shown));
        MessengerCall call = recorded(MessengerMethod.UPDATE.jsName(), arguments);
        if (!requireBoot(call)) {
            messenger.drop(call, DropReason.NOT_BOOTED, content);
            return;
        }
        boolean isThrottled = budget.isSpentBy(messenger.now());
        boolean isRepeated = messenger.repeats(content);
        if (isThrottled || isRepeated) {
            messenger.drop(call, isThrottled ? DropReason.THROTTLED : DropReason.REPEATED, content);
        } else if (content.refusal() != null && !content.isEmpty()) {
            refuse(call, content.refusal(), content, settings);
        } else if (!content.isEmpty()) {
            applyUpdate(call, content);
        }
    }

    private void applyUpdate(MessengerCall call, IdentifiedCall content) {
        String person = Objects.requireNonNull(shown);
        if (!content.person().equals(person)) {
            messenger.violated(call, "update of " + content.person() + " in the Messenger of " + person);
            shown = content.person();
            messenger.cookieOwner = content.person();
        }
        messenger.apply(call, content);
    }

    private void trackEvent(List<Object> arguments) {
        MessengerCall call = recorded(MessengerMethod.TRACK_EVENT.jsName(), arguments);
        if (arguments.isEmpty() || !(arguments.get(0) instanceof String name)) {
            messenger.violated(call, "trackEvent without a name");
        } else if (!requireBoot(call)) {
            messenger.dropEvent(call);
        } else {
            messenger.tracked(new TrackedEvent(Objects.requireNonNull(shown), name, call.settings()));
        }
    }

    private void refuse(MessengerCall call, DropReason reason, IdentifiedCall content, Map<String, Object> settings) {
        messenger.violated(
                call,
                call.method() + " of " + content.person() + ": " + reason + ", since "
                        + messenger.identityCheck().cause(reason, content, settings));
        messenger.drop(call, reason, content);
    }

    private boolean requireBoot(MessengerCall call) {
        if (shown == null) {
            messenger.violated(call, call.method() + " before a boot: it is lost");
            return false;
        }
        return true;
    }

    private static boolean isAnother(@Nullable String before, IdentifiedCall content) {
        return before != null && !before.equals(SimulatedMessenger.VISITOR) && !before.equals(content.person());
    }

    private MessengerCall recorded(String method, List<Object> arguments) {
        MessengerCall call = new MessengerCall(number, messenger.now(), method, arguments, shown);
        messenger.record(call);
        return call;
    }

    /** A page made a call that is no JSON. */
    void madeUnreadableCall() {
        synchronized (messenger) {
            messenger.violated(recorded("", List.of()), "a call that could not be read");
        }
    }

    @SuppressWarnings("unchecked") // The keys of a JSON object are texts.
    private static Map<String, Object> settings(List<Object> arguments) {
        return !arguments.isEmpty() && arguments.get(0) instanceof Map<?, ?> settings
                ? (Map<String, Object>) settings
                : Map.of();
    }
}
