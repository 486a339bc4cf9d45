package shop;

public class Partner extends Company {}
