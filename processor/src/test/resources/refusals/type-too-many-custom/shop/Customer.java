package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    long a0;

    @IntercomAttribute
    long a1;

    @IntercomAttribute
    long a2;

    @IntercomAttribute
    long a3;

    @IntercomAttribute
    long a4;

    @IntercomAttribute
    long a5;

    @IntercomAttribute
    long a6;

    @IntercomAttribute
    long a7;

    @IntercomAttribute
    long a8;

    @IntercomAttribute
    long a9;

    @IntercomAttribute
    long a10;

    @IntercomAttribute
    long a11;

    @IntercomAttribute
    long a12;

    @IntercomAttribute
    long a13;

    @IntercomAttribute
    long a14;

    @IntercomAttribute
    long a15;

    @IntercomAttribute
    long a16;

    @IntercomAttribute
    long a17;

    @IntercomAttribute
    long a18;

    @IntercomAttribute
    long a19;

    @IntercomAttribute
    long a20;

    @IntercomAttribute
    long a21;

    @IntercomAttribute
    long a22;

    @IntercomAttribute
    long a23;

    @IntercomAttribute
    long a24;

    @IntercomAttribute
    long a25;

    @IntercomAttribute
    long a26;

    @IntercomAttribute
    long a27;

    @IntercomAttribute
    long a28;

    @IntercomAttribute
    long a29;

    @IntercomAttribute
    long a30;

    @IntercomAttribute
    long a31;

    @IntercomAttribute
    long a32;

    @IntercomAttribute
    long a33;

    @IntercomAttribute
    long a34;

    @IntercomAttribute
    long a35;

    @IntercomAttribute
    long a36;

    @IntercomAttribute
    long a37;

    @IntercomAttribute
    long a38;

    @IntercomAttribute
    long a39;

    @IntercomAttribute
    long a40;

    @IntercomAttribute
    long a41;

    @IntercomAttribute
    long a42;

    @IntercomAttribute
    long a43;

    @IntercomAttribute
    long a44;

    @IntercomAttribute
    long a45;

    @IntercomAttribute
    long a46;

    @IntercomAttribute
    long a47;

    @IntercomAttribute
    long a48;

    @IntercomAttribute
    long a49;

    @IntercomAttribute
    long a50;

    @IntercomAttribute
    long a51;

    @IntercomAttribute
    long a52;

    @IntercomAttribute
    long a53;

    @IntercomAttribute
    long a54;

    @IntercomAttribute
    long a55;

    @IntercomAttribute
    long a56;

    @IntercomAttribute
    long a57;

    @IntercomAttribute
    long a58;

    @IntercomAttribute
    long a59;

    @IntercomAttribute
    long a60;

    @IntercomAttribute
    long a61;

    @IntercomAttribute
    long a62;

    @IntercomAttribute
    long a63;

    @IntercomAttribute
    long a64;

    @IntercomAttribute
    long a65;

    @IntercomAttribute
    long a66;

    @IntercomAttribute
    long a67;

    @IntercomAttribute
    long a68;

    @IntercomAttribute
    long a69;

    @IntercomAttribute
    long a70;

    @IntercomAttribute
    long a71;

    @IntercomAttribute
    long a72;

    @IntercomAttribute
    long a73;

    @IntercomAttribute
    long a74;

    @IntercomAttribute
    long a75;

    @IntercomAttribute
    long a76;

    @IntercomAttribute
    long a77;

    @IntercomAttribute
    long a78;

    @IntercomAttribute
    long a79;

    @IntercomAttribute
    long a80;

    @IntercomAttribute
    long a81;

    @IntercomAttribute
    long a82;

    @IntercomAttribute
    long a83;

    @IntercomAttribute
    long a84;

    @IntercomAttribute
    long a85;

    @IntercomAttribute
    long a86;

    @IntercomAttribute
    long a87;

    @IntercomAttribute
    long a88;

    @IntercomAttribute
    long a89;

    @IntercomAttribute
    long a90;

    @IntercomAttribute
    long a91;

    @IntercomAttribute
    long a92;

    @IntercomAttribute
    long a93;

    @IntercomAttribute
    long a94;

    @IntercomAttribute
    long a95;

    @IntercomAttribute
    long a96;

    @IntercomAttribute
    long a97;

    @IntercomAttribute
    long a98;

    @IntercomAttribute
    long a99;

    @IntercomAttribute
    long a100;

    @IntercomAttribute
    long a101;

    @IntercomAttribute
    long a102;

    @IntercomAttribute
    long a103;

    @IntercomAttribute
    long a104;

    @IntercomAttribute
    long a105;

    @IntercomAttribute
    long a106;

    @IntercomAttribute
    long a107;

    @IntercomAttribute
    long a108;

    @IntercomAttribute
    long a109;

    @IntercomAttribute
    long a110;

    @IntercomAttribute
    long a111;

    @IntercomAttribute
    long a112;

    @IntercomAttribute
    long a113;

    @IntercomAttribute
    long a114;

    @IntercomAttribute
    long a115;

    @IntercomAttribute
    long a116;

    @IntercomAttribute
    long a117;

    @IntercomAttribute
    long a118;

    @IntercomAttribute
    long a119;

    @IntercomAttribute
    long a120;

    @IntercomAttribute
    long a121;

    @IntercomAttribute
    long a122;

    @IntercomAttribute
    long a123;

    @IntercomAttribute
    long a124;

    @IntercomAttribute
    long a125;

    @IntercomAttribute
    long a126;

    @IntercomAttribute
    long a127;

    @IntercomAttribute
    long a128;

    @IntercomAttribute
    long a129;

    @IntercomAttribute
    long a130;

    @IntercomAttribute
    long a131;

    @IntercomAttribute
    long a132;

    @IntercomAttribute
    long a133;

    @IntercomAttribute
    long a134;

    @IntercomAttribute
    long a135;

    @IntercomAttribute
    long a136;

    @IntercomAttribute
    long a137;

    @IntercomAttribute
    long a138;

    @IntercomAttribute
    long a139;

    @IntercomAttribute
    long a140;

    @IntercomAttribute
    long a141;

    @IntercomAttribute
    long a142;

    @IntercomAttribute
    long a143;

    @IntercomAttribute
    long a144;

    @IntercomAttribute
    long a145;

    @IntercomAttribute
    long a146;

    @IntercomAttribute
    long a147;

    @IntercomAttribute
    long a148;

    @IntercomAttribute
    long a149;

    @IntercomAttribute
    long a150;

    @IntercomAttribute
    long a151;

    @IntercomAttribute
    long a152;

    @IntercomAttribute
    long a153;

    @IntercomAttribute
    long a154;

    @IntercomAttribute
    long a155;

    @IntercomAttribute
    long a156;

    @IntercomAttribute
    long a157;

    @IntercomAttribute
    long a158;

    @IntercomAttribute
    long a159;

    @IntercomAttribute
    long a160;

    @IntercomAttribute
    long a161;

    @IntercomAttribute
    long a162;

    @IntercomAttribute
    long a163;

    @IntercomAttribute
    long a164;

    @IntercomAttribute
    long a165;

    @IntercomAttribute
    long a166;

    @IntercomAttribute
    long a167;

    @IntercomAttribute
    long a168;

    @IntercomAttribute
    long a169;

    @IntercomAttribute
    long a170;

    @IntercomAttribute
    long a171;

    @IntercomAttribute
    long a172;

    @IntercomAttribute
    long a173;

    @IntercomAttribute
    long a174;

    @IntercomAttribute
    long a175;

    @IntercomAttribute
    long a176;

    @IntercomAttribute
    long a177;

    @IntercomAttribute
    long a178;

    @IntercomAttribute
    long a179;

    @IntercomAttribute
    long a180;

    @IntercomAttribute
    long a181;

    @IntercomAttribute
    long a182;

    @IntercomAttribute
    long a183;

    @IntercomAttribute
    long a184;

    @IntercomAttribute
    long a185;

    @IntercomAttribute
    long a186;

    @IntercomAttribute
    long a187;

    @IntercomAttribute
    long a188;

    @IntercomAttribute
    long a189;

    @IntercomAttribute
    long a190;

    @IntercomAttribute
    long a191;

    @IntercomAttribute
    long a192;

    @IntercomAttribute
    long a193;

    @IntercomAttribute
    long a194;

    @IntercomAttribute
    long a195;

    @IntercomAttribute
    long a196;

    @IntercomAttribute
    long a197;

    @IntercomAttribute
    long a198;

    @IntercomAttribute
    long a199;

    @IntercomAttribute
    long a200;

    @IntercomAttribute
    long a201;

    @IntercomAttribute
    long a202;

    @IntercomAttribute
    long a203;

    @IntercomAttribute
    long a204;

    @IntercomAttribute
    long a205;

    @IntercomAttribute
    long a206;

    @IntercomAttribute
    long a207;

    @IntercomAttribute
    long a208;

    @IntercomAttribute
    long a209;

    @IntercomAttribute
    long a210;

    @IntercomAttribute
    long a211;

    @IntercomAttribute
    long a212;

    @IntercomAttribute
    long a213;

    @IntercomAttribute
    long a214;

    @IntercomAttribute
    long a215;

    @IntercomAttribute
    long a216;

    @IntercomAttribute
    long a217;

    @IntercomAttribute
    long a218;

    @IntercomAttribute
    long a219;

    @IntercomAttribute
    long a220;

    @IntercomAttribute
    long a221;

    @IntercomAttribute
    long a222;

    @IntercomAttribute
    long a223;

    @IntercomAttribute
    long a224;

    @IntercomAttribute
    long a225;

    @IntercomAttribute
    long a226;

    @IntercomAttribute
    long a227;

    @IntercomAttribute
    long a228;

    @IntercomAttribute
    long a229;

    @IntercomAttribute
    long a230;

    @IntercomAttribute
    long a231;

    @IntercomAttribute
    long a232;

    @IntercomAttribute
    long a233;

    @IntercomAttribute
    long a234;

    @IntercomAttribute
    long a235;

    @IntercomAttribute
    long a236;

    @IntercomAttribute
    long a237;

    @IntercomAttribute
    long a238;

    @IntercomAttribute
    long a239;

    @IntercomAttribute
    long a240;

    @IntercomAttribute
    long a241;

    @IntercomAttribute
    long a242;

    @IntercomAttribute
    long a243;

    @IntercomAttribute
    long a244;

    @IntercomAttribute
    long a245;

    @IntercomAttribute
    long a246;

    @IntercomAttribute
    long a247;

    @IntercomAttribute
    long a248;

    @IntercomAttribute
    long a249;

    @IntercomAttribute
    long a250;
}
