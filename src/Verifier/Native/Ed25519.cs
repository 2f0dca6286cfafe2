using System.Runtime.InteropServices;

namespace ArmedPolicingGov.Verifier.Native;

/// <summary>Ed25519 signatures (RFC 8032) by OpenSSL's libcrypto, which .NET uses too but does not lend for this.</summary>
internal static partial class Ed25519
{
    public const int KeyLength = 32;
    public const int SignatureLength = 64;

    private const string Library = "libcrypto.so.3";
    private const int Kind = 1087;

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != KeyLength || signature.Length != SignatureLength) return false;
        using var key = EVP_PKEY_new_raw_public_key(Kind, 0, publicKey, KeyLength);
        using var context = EVP_MD_CTX_new();
        // One alone means that the signature is right; nought and all negative numbers do not.
        var verified = !key.IsInvalid && EVP_DigestVerifyInit(context, 0, 0, 0, key) == 1
            && EVP_DigestVerify(context, signature, SignatureLength, message, (nuint)message.Length) == 1;
        ERR_clear_error();
        return verified;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKey(seed);
        using var context = EVP_MD_CTX_new();
        var signature = new byte[SignatureLength];
        nuint length = SignatureLength;
        if (EVP_DigestSignInit(context, 0, 0, 0, key) != 1 || EVP_DigestSign(context, signature, ref length, message, (nuint)message.Length) != 1 || length != SignatureLength)
            throw new InvalidOperationException("libcrypto did not sign.");
        return signature;
    }

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKey(seed);
        var raw = new byte[KeyLength];
        nuint length = KeyLength;
        if (EVP_PKEY_get_raw_public_key(key, raw, ref length) != 1 || length != KeyLength) throw new InvalidOperationException("libcrypto did not give the public key.");
        return raw;
    }

    private static KeyHandle PrivateKey(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != KeyLength) throw new ArgumentException("A seed has 32 bytes.", nameof(seed));
        var key = EVP_PKEY_new_raw_private_key(Kind, 0, seed, KeyLength);
        return key.IsInvalid ? throw new InvalidOperationException("libcrypto did not take the key.") : key;
    }

    [LibraryImport(Library)]
    private static partial KeyHandle EVP_PKEY_new_raw_public_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial KeyHandle EVP_PKEY_new_raw_private_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial int EVP_PKEY_get_raw_public_key(KeyHandle key, Span<byte> raw, ref nuint length);

    [LibraryImport(Library)]
    private static partial ContextHandle EVP_MD_CTX_new();

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerifyInit(ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerify(ContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSignInit(ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSign(ContextHandle context, Span<byte> signature, ref nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    private static partial void ERR_clear_error();

    private sealed class KeyHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_PKEY_free(handle);
            return true;
        }
    }

    private sealed class ContextHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_MD_CTX_free(handle);
            return true;
        }
    }
}
