using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EcsServiceConnect.Client.Testing;

#pragma warning disable RS0030 // The one place of this package where randomness comes from.

/// <summary>
/// The source of this package's random identifiers: a stream of bytes determined by a seed, which is the key that the numbers from zero
/// on are encrypted with. The same calls in the same order give the same identifiers, also after a restart.
/// </summary>
internal sealed class RandomSource
{
    public const int SeedLength = 32;

    private const string HexDigits = "0123456789abcdef";
    private const string LowerAlphanumerics = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private const int CipherBlockLength = 16;
    private const int BlockLength = 64 * CipherBlockLength;

    private readonly byte[] _seed;
    private readonly byte[] _block = new byte[BlockLength];
    private long _blockNumber = -1;

    public RandomSource(byte[] seed) => _seed = seed;

    /// <summary>The number of bytes used. Setting it back returns the same bytes again.</summary>
    public long Position { get; set; }

    /// <summary>Creates an unpredictable seed.</summary>
    public static byte[] CreateSeed() => RandomNumberGenerator.GetBytes(SeedLength);

    /// <summary>Creates the id of a request, without the seed: read-only calls must not change later identifiers.</summary>
    public static string CreateRequestId() => Guid.NewGuid().ToString("D");

    public byte[] CreateBytes(int count)
    {
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    public string CreateHex(int length) => CreateText(HexDigits, length);

    public string CreateAlphanumeric(int length) => CreateText(LowerAlphanumerics, length);

    /// <summary>Creates digits that do not begin with a zero.</summary>
    public string CreateNumber(int length) => CreateText(Digits.AsSpan(1), 1) + CreateText(Digits, length - 1);

    public string CreateUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    private string CreateText(ReadOnlySpan<char> alphabet, int length)
    {
        // A byte at or above the largest multiple of the alphabet's size is drawn again, so that no character is favored.
        var limit = 256 / alphabet.Length * alphabet.Length;
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            int value;
            do
            {
                value = NextByte();
            }
            while (value >= limit);

            text[i] = alphabet[value % alphabet.Length];
        }

        return new string(text);
    }

    private void Fill(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = NextByte();
        }
    }

    private byte NextByte()
    {
        var (number, offset) = Math.DivRem(Position, BlockLength);
        if (number != _blockNumber)
        {
            CreateBlock(number);
        }

        Position++;
        return _block[offset];
    }

    private void CreateBlock(long number)
    {
        Span<byte> counters = stackalloc byte[BlockLength];
        counters.Clear();
        for (var i = 0; i < BlockLength; i += CipherBlockLength)
        {
            BinaryPrimitives.WriteInt64BigEndian(counters[i..], ((number * BlockLength) + i) / CipherBlockLength);
        }

        using var cipher = Aes.Create();
        cipher.Key = _seed;
        cipher.EncryptEcb(counters, _block, PaddingMode.None);
        _blockNumber = number;
    }
}
