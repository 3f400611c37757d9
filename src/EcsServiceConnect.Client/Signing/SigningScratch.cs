using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Signing;

/// <summary>
/// What signing writes into and hashes with, one per thread: making hash objects anew costs more than hashing a small
/// request does.
/// </summary>
internal sealed class SigningScratch
{
    [ThreadStatic]
    private static SigningScratch? _current;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = new byte[2048];
    private IncrementalHash? _hmac;
    private SigningKey? _hmacKey;
    private int _length;

    /// <summary>The scratch of the running thread, empty. It must not be kept over an await.</summary>
    public static SigningScratch ForCurrentThread
    {
        get
        {
            var scratch = _current ??= new SigningScratch();
            scratch._length = 0;
            return scratch;
        }
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(byte value) => Reserve(1)[0] = value;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Append(string text)
    {
        var start = _length;
        var room = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length = start + Encoding.UTF8.GetBytes(text, room);
    }

    public void AppendHex(ReadOnlySpan<byte> bytes) => Convert.TryToHexStringLower(bytes, Reserve(bytes.Length * 2), out _);

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
