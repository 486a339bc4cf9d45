def rename(String from, String to) {
    def old = new File(basedir, from)
    new File(basedir, to).text = old.text.replace('Buyer', 'Shopper')
    assert old.delete()
}

rename('src/main/java/shop/Buyer.java', 'src/main/java/shop/Shopper.java')
rename('src/test/java/shop/BuyerTest.java', 'src/test/java/shop/ShopperTest.java')
return true
