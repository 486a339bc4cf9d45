package shop;

import io.github.intercomkit.annotations.IntercomKitGenerated;

@IntercomKitGenerated
public final class CustomerIntercomSerializer {}
