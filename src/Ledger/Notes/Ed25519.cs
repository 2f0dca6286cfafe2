using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArmedPolicingGov.Ledger.Notes;

/// <summary>Ed25519 (RFC 8032) by the machine's libcrypto, which the runtime needs in any case and does not offer for this.</summary>
internal static partial class Ed25519
{
    public const int SeedLength = 32;
    public const int KeyLength = 32;
    public const int SignatureLength = 64;

    private const string Library = "libcrypto.so.3";

    /// <summary>The number that libcrypto gives to keys of this kind.</summary>
    private const int KeyType = 1087;

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var pair = Pair(seed);
        var key = new byte[KeyLength];
        var length = (nuint)key.Length;
        Must(EVP_PKEY_get_raw_public_key(pair, key, ref length) == 1 && length == KeyLength);
        return key;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var pair = Pair(seed);
        using var context = EVP_MD_CTX_new();
        var signature = new byte[SignatureLength];
        var length = (nuint)signature.Length;
        Must(!context.IsInvalid && EVP_DigestSignInit(context, 0, 0, 0, pair) == 1);
        Must(EVP_DigestSign(context, signature, ref length, message, (nuint)message.Length) == 1 && length == SignatureLength);
        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != KeyLength || signature.Length != SignatureLength) return false;
        using var key = EVP_PKEY_new_raw_public_key(KeyType, 0, publicKey, KeyLength);
        using var context = EVP_MD_CTX_new();
        var isRight = !key.IsInvalid && !context.IsInvalid && EVP_DigestVerifyInit(context, 0, 0, 0, key) == 1
            && EVP_DigestVerify(context, signature, SignatureLength, message, (nuint)message.Length) == 1;
        // What is left in the thread's queue of errors would be taken for the next caller's.
        if (!isRight) ERR_clear_error();
        return isRight;
    }

    private static KeyHandle Pair(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedLength) throw new ArgumentException($"A seed has {SeedLength} bytes, not {seed.Length}.", nameof(seed));
        var pair = EVP_PKEY_new_raw_private_key(KeyType, 0, seed, SeedLength);
        Must(!pair.IsInvalid);
        return pair;
    }

    private static void Must(bool isDone)
    {
        if (isDone) return;
        ERR_clear_error();
        throw new InvalidOperationException("libcrypto refused an Ed25519 key of the right length.");
    }

    [LibraryImport(Library)]
    private static partial KeyHandle EVP_PKEY_new_raw_private_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial KeyHandle EVP_PKEY_new_raw_public_key(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library)]
    private static partial int EVP_PKEY_get_raw_public_key(KeyHandle pair, Span<byte> key, ref nuint length);

    [LibraryImport(Library)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    private static partial ContextHandle EVP_MD_CTX_new();

    [LibraryImport(Library)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSignInit(ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestSign(ContextHandle context, Span<byte> signature, ref nuint length, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerifyInit(ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library)]
    private static partial int EVP_DigestVerify(ContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

    [LibraryImport(Library)]
    private static partial void ERR_clear_error();

    private sealed class KeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            EVP_PKEY_free(handle);
            return true;
        }
    }

    private sealed class ContextHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            EVP_MD_CTX_free(handle);
            return true;
        }
    }
}
