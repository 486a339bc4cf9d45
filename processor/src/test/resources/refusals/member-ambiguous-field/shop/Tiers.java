package shop;

interface Tiers {
    String TIER = "";
}
