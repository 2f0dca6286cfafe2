using ArmedPolicingGov.Ledger.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Tree.Tests;

/// <summary>Keys as texts, and what the machine's library makes of them.</summary>
public sealed class KeyTests
{
    [Theory]
    // RFC 8032 section 7.1.
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void Signatures_are_those_of_the_standard(string seed, string key, string message, string signature)
    {
        Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(seed))).ShouldBe(key);
        Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(message))).ShouldBe(signature);
        Ed25519.Verify(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_no_signature()
    {
        var seed = Enumerable.Range(0, 32).Select(at => (byte)at).ToArray();
        var (key, message) = (Ed25519.PublicKey(seed), "armed policing"u8.ToArray());
        var signature = Ed25519.Sign(seed, message);
        foreach (var bytes in (byte[][])[key, message, signature])
        {
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Ed25519.Verify(key, message, signature).ShouldBeFalse();
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        Ed25519.Verify(key, message, signature).ShouldBeTrue();
        Ed25519.Verify(key[..31], message, signature).ShouldBeFalse();
        Ed25519.Verify(key, message, signature[..63]).ShouldBeFalse();
        Ed25519.Verify(key, message, [.. signature, 0]).ShouldBeFalse();
    }

    [Fact]
    public void A_seed_of_another_length_is_refused()
    {
        Should.Throw<ArgumentException>(() => Ed25519.PublicKey(new byte[31]));
        Should.Throw<ArgumentException>(() => Ed25519.Sign(new byte[33], []));
    }

    [Theory]
    [InlineData(Vectors.SpecificationKey)]
    [InlineData(Vectors.LogKey)]
    [InlineData(Vectors.WitnessKey)]
    public void A_verifier_key_is_read_and_written(string text) => VerifierKey.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void A_verifier_key_says_whose_it_is_and_what_for()
    {
        VerifierKey.Parse(Vectors.LogKey).Name.ShouldBe("armedpolicinggov.example/ledger");
        VerifierKey.Parse(Vectors.LogKey).Id.ShouldBe(0x435c8c04u);
        VerifierKey.Parse(Vectors.LogKey).Kind.ShouldBe(KeyKind.Signer);
        VerifierKey.Parse(Vectors.WitnessKey).Kind.ShouldBe(KeyKind.Cosigner);
        VerifierKey.Parse(Vectors.LogKey).Equals(VerifierKey.Parse(Vectors.LogKey)).ShouldBeTrue();
        VerifierKey.Parse(Vectors.LogKey).Equals(VerifierKey.Parse(Vectors.WitnessKey)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("armedpolicinggov.example/ledger")]
    [InlineData("armedpolicinggov.example/ledger+435c8c04")]
    [InlineData("+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("armedpolicinggov.example/ledger+435c8c05+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("armedpolicinggov.example/ledger+435C8C04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("armedpolicinggov.example/other+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("armedpolicinggov.example/ ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG5")]
    [InlineData("armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVQ==")]
    [InlineData("armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4 ")]
    [InlineData("armedpolicinggov.example/ledger+435c8c04+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n")]
    [InlineData("witness.hmicfrs.example/w1+6c237dfe+BimsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X")]
    public void No_other_text_is_a_verifier_key(string text) => Should.Throw<FormatException>(() => VerifierKey.Parse(text));

    [Fact]
    public void The_project_s_seed_has_the_known_keys()
    {
        Vectors.Log.Verifier.ToString().ShouldBe(Vectors.LogKey);
        Vectors.Witness.Cosigner.ToString().ShouldBe(Vectors.WitnessKey);
    }

    [Fact]
    public void A_signing_key_is_read_and_written()
    {
        var line = Vectors.Log.ToSecretLine();
        line.ShouldBe("PRIVATE+KEY+armedpolicinggov.example/ledger+435c8c04+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
        SigningKey.Parse(line).Verifier.ToString().ShouldBe(Vectors.LogKey);
        foreach (var wrong in (string[])["", line + "\n", line.Replace("PRIVATE", "PUBLIC", StringComparison.Ordinal), line.Replace("435c", "435d", StringComparison.Ordinal), line.Replace("/ledger", "/other", StringComparison.Ordinal), line[..^4], Vectors.LogKey])
            Should.Throw<FormatException>(() => SigningKey.Parse(wrong));
    }

    [Fact]
    public void Generated_keys_differ_and_show_themselves_to_nobody()
    {
        var (one, other) = (SigningKey.Generate("a.example/x"), SigningKey.Generate("a.example/x"));
        one.ToSecretLine().ShouldNotBe(other.ToSecretLine());
        $"{one}".ShouldNotContain(one.ToSecretLine().Split('+', 5)[^1]);
        Should.Throw<ArgumentException>(() => SigningKey.Generate("a b"));
        Should.Throw<ArgumentException>(() => SigningKey.Generate("a+b"));
        Should.Throw<ArgumentException>(() => SigningKey.Generate(""));
    }
}
