using System.Security.Cryptography;

namespace EcsServiceConnect.Client.Testing;

#pragma warning disable RS0030 // The one place of this package where randomness comes from.

/// <summary>Where this package's random identifiers come from.</summary>
internal sealed class Randomness
{
    private const string HexDigits = "0123456789abcdef";
    private const string LowerAlphanumerics = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    public byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);

    public string Hex(int length) => RandomNumberGenerator.GetString(HexDigits, length);

    public string Alphanumeric(int length) => RandomNumberGenerator.GetString(LowerAlphanumerics, length);

    /// <summary>Digits that do not begin with a zero.</summary>
    public string Number(int length) =>
        RandomNumberGenerator.GetString(Digits.AsSpan(1), 1) + RandomNumberGenerator.GetString(Digits, length - 1);

    public string Uuid() => Guid.NewGuid().ToString("D");
}
