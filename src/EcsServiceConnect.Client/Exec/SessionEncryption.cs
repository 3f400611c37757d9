using System.Security.Cryptography;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Encrypts and decrypts the data of a session: AES-256-GCM with the nonce in front and the tag behind.</summary>
internal sealed class SessionEncryption : IDisposable
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly AesGcm _decryption;
    private readonly AesGcm _encryption;
    private readonly RandomSource _randomSource;

    /// <summary>Creates it from a data key of 64 bytes: the first half decrypts, the second encrypts.</summary>
    public SessionEncryption(ReadOnlySpan<byte> dataKey, RandomSource randomSource)
    {
        _decryption = new AesGcm(dataKey[..KeyLength], TagLength);
        _encryption = new AesGcm(dataKey.Slice(KeyLength, KeyLength), TagLength);
        _randomSource = randomSource;
    }

    /// <summary>Encrypts a payload.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plaintext)
    {
        var bytes = new byte[NonceLength + plaintext.Length + TagLength];
        var nonce = bytes.AsSpan(0, NonceLength);
        _randomSource.FillNonce(nonce);
        _encryption.Encrypt(nonce, plaintext, bytes.AsSpan(NonceLength, plaintext.Length), bytes.AsSpan(NonceLength + plaintext.Length));
        return bytes;
    }

    /// <summary>Decrypts a payload.</summary>
    /// <exception cref="EcsTransportException">The payload was not encrypted with the key.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length - NonceLength - TagLength;
        if (length < 0)
        {
            throw ChannelExceptionFactory.Create($"an encrypted payload has only {bytes.Length} bytes");
        }

        try
        {
            var plaintext = new byte[length];
            _decryption.Decrypt(bytes[..NonceLength], bytes.Slice(NonceLength, length), bytes[^TagLength..], plaintext);
            return plaintext;
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw ChannelExceptionFactory.Create("an encrypted payload does not match the key of the session", error);
        }
    }

    public void Dispose()
    {
        _decryption.Dispose();
        _encryption.Dispose();
    }
}
