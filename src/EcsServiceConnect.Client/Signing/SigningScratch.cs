using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Signing;

/// <summary>
/// The buffer and the hash objects of signing, kept per thread: creating hash objects costs more than hashing a small
/// request.
/// </summary>
internal sealed class SigningScratch
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = new byte[2048];
    private IncrementalHash? _hmac;
    private SigningKey? _hmacKey;
    private int _length;

    private static ReadOnlySpan<byte> HexDigits => "0123456789abcdef"u8;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Takes the thread's scratch, or a new one. After an error it is not returned, because a hash may be unfinished.</summary>
    public static SigningScratch Rent() => ThreadLocalPool<SigningScratch>.Take() ?? new SigningScratch();

    public void Return()
    {
        Clear();
        ThreadLocalPool<SigningScratch>.Return(this);
    }

    public void Clear() => _length = 0;

    public void Append(byte value) => Reserve(1)[0] = value;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Append(string text)
    {
        var start = _length;
        var room = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length = start + Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Appends bytes as hexadecimal digits. The framework's method for that would be compiled anew in every program.</summary>
    public void AppendHex(ReadOnlySpan<byte> bytes)
    {
        var room = Reserve(bytes.Length * 2);
        for (var i = 0; i < bytes.Length; i++)
        {
            room[2 * i] = HexDigits[bytes[i] >> 4];
            room[(2 * i) + 1] = HexDigits[bytes[i] & 0xF];
        }
    }

    public void Hash(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(hash);
    }

    public void Sign(SigningKey key, ReadOnlySpan<byte> data, Span<byte> signature)
    {
        if (!ReferenceEquals(_hmacKey, key))
        {
            _hmac?.Dispose();
            _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Key);
            _hmacKey = key;
        }

        _hmac!.AppendData(data);
        _hmac.GetHashAndReset(signature);
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }
}
