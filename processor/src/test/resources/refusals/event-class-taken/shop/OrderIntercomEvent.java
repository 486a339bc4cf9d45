package shop;

class OrderIntercomEvent {}
