package shop;

interface Plans extends Tiers {
    String PLAN = "";
}
