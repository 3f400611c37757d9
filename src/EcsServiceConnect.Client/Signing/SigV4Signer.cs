using System.Text;

namespace EcsServiceConnect.Client.Signing;

/// <summary>
/// Signs requests with AWS Signature Version 4. It caches the key of the last day, region, service and secret, which
/// changes once a day or when credentials are renewed.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal sealed class SigV4Signer
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int HashLength = 32;

    private const int TimeLength = 16;

    private SigningKey? _key;
    private TimeHeader? _timeHeader;

    /// <summary>Hashes a body. The hash is the same for every attempt.</summary>
    public static void HashBody(ReadOnlySpan<byte> body, Span<byte> hash)
    {
        var scratch = SigningScratch.Rent();
        scratch.Hash(body, hash);
        scratch.Return();
    }

    /// <summary>Formats a time as in the header <c>X-Amz-Date</c>.</summary>
    public static string FormatTime(DateTimeOffset time)
    {
        Span<byte> timestamp = stackalloc byte[TimeLength];
        WriteTime(timestamp, time.UtcDateTime);
        return Encoding.ASCII.GetString(timestamp);
    }

    /// <summary>Gets the same text, formatted once a second: many requests are signed within one.</summary>
    public string GetTimeHeader(DateTimeOffset time)
    {
        var second = time.UtcTicks / TimeSpan.TicksPerSecond;
        var header = _timeHeader;
        if (header is null || header.Second != second)
        {
            _timeHeader = header = new TimeHeader(second, FormatTime(time));
        }

        return header.Text;
    }

    /// <summary>Creates the value of the header <c>Authorization</c>.</summary>
    /// <param name="scope">What the signature is valid for, and the keys.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, from <see cref="CanonicalPath.Create"/>.</param>
    /// <param name="headers">Every header to sign, <c>host</c> and <c>x-amz-date</c> among them. They are sorted in place.</param>
    /// <param name="bodyHash">The hash of the body, from <see cref="HashBody"/>.</param>
    public string Sign(
        in SigningScope scope, string method, string path, Span<SignedHeader> headers, ReadOnlySpan<byte> bodyHash)
    {
        var key = _key;
        if (key is null || !key.Matches(scope))
        {
            _key = key = new SigningKey(scope);
        }

        // Stable: headers of the same name keep the order in which they are sent.
        SortByName(headers);

        Span<byte> hash = stackalloc byte[HashLength];
        var scratch = SigningScratch.Rent();
        WriteCanonicalRequest(scratch, method, path, headers, bodyHash);
        scratch.Hash(scratch.Written, hash);

        scratch.Clear();
        WriteStringToSign(scratch, GetTimeHeader(scope.Time), key, hash);
        scratch.Sign(key, scratch.Written, hash);

        scratch.Clear();
        scratch.Append("AWS4-HMAC-SHA256 Credential="u8);
        scratch.Append(scope.AccessKey);
        scratch.Append((byte)'/');
        scratch.Append(key.ScopeText);
        scratch.Append(", SignedHeaders="u8);
        WriteNames(scratch, headers);
        scratch.Append(", Signature="u8);
        scratch.AppendHex(hash);
        var authorization = Encoding.UTF8.GetString(scratch.Written);
        scratch.Return();
        return authorization;
    }

    private static void WriteCanonicalRequest(
        SigningScratch scratch, string method, string path, ReadOnlySpan<SignedHeader> headers, ReadOnlySpan<byte> bodyHash)
    {
        scratch.Append(method);
        scratch.Append((byte)'\n');
        scratch.Append(path);

        // There is never a query: its line is empty.
        scratch.Append("\n\n"u8);
        for (var i = 0; i < headers.Length; i++)
        {
            if (i > 0 && headers[i].Name == headers[i - 1].Name)
            {
                scratch.Append((byte)',');
            }
            else
            {
                if (i > 0)
                {
                    scratch.Append((byte)'\n');
                }

                scratch.Append(headers[i].Name);
                scratch.Append((byte)':');
            }

            WriteFolded(scratch, headers[i].Value);
        }

        scratch.Append("\n\n"u8);
        WriteNames(scratch, headers);
        scratch.Append((byte)'\n');
        scratch.AppendHex(bodyHash);
    }

    private static void WriteStringToSign(SigningScratch scratch, string time, SigningKey key, ReadOnlySpan<byte> hash)
    {
        scratch.Append("AWS4-HMAC-SHA256\n"u8);
        scratch.Append(time);
        scratch.Append((byte)'\n');
        scratch.Append(key.ScopeText);
        scratch.Append((byte)'\n');
        scratch.AppendHex(hash);
    }

    /// <summary>Writes <c>yyyyMMddTHHmmssZ</c> part by part, which is faster than a custom format.</summary>
    private static void WriteTime(Span<byte> timestamp, DateTime time)
    {
        WriteDigits(timestamp, time.Year / 100);
        WriteDigits(timestamp[2..], time.Year % 100);
        WriteDigits(timestamp[4..], time.Month);
        WriteDigits(timestamp[6..], time.Day);
        timestamp[8] = (byte)'T';
        WriteDigits(timestamp[9..], time.Hour);
        WriteDigits(timestamp[11..], time.Minute);
        WriteDigits(timestamp[13..], time.Second);
        timestamp[15] = (byte)'Z';
    }

    private static void WriteDigits(Span<byte> digits, int number)
    {
        digits[0] = (byte)('0' + (number / 10));
        digits[1] = (byte)('0' + (number % 10));
    }

    /// <summary>Writes a value without spaces around it, and runs of inner spaces as one.</summary>
    private static void WriteFolded(SigningScratch scratch, string value)
    {
        var trimmed = value.AsSpan().Trim();
        if (trimmed.Length == value.Length
            && !value.Contains("  ", StringComparison.Ordinal)
            && !value.AsSpan().ContainsAny('\r', '\n', '\t'))
        {
            scratch.Append(value);
            return;
        }

        scratch.Append(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static void WriteNames(SigningScratch scratch, ReadOnlySpan<SignedHeader> headers)
    {
        for (var i = 0; i < headers.Length; i++)
        {
            if (i > 0)
            {
                if (headers[i].Name == headers[i - 1].Name)
                {
                    continue;
                }

                scratch.Append((byte)';');
            }

            scratch.Append(headers[i].Name);
        }
    }

    private static void SortByName(Span<SignedHeader> headers)
    {
        for (var i = 1; i < headers.Length; i++)
        {
            var header = headers[i];
            var at = i;
            for (; at > 0 && string.CompareOrdinal(headers[at - 1].Name, header.Name) > 0; at--)
            {
                headers[at] = headers[at - 1];
            }

            headers[at] = header;
        }
    }

    private sealed record TimeHeader(long Second, string Text);
}
