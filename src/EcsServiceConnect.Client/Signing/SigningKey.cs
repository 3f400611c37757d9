using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Signing;

/// <summary>The key of a day, region, service and secret, which signatures are computed with. It never changes.</summary>
internal sealed class SigningKey
{
    private const int DateLength = 8;
    private readonly string _secret;
    private readonly string _region;
    private readonly string _service;
    private readonly DateTime _day;

    public SigningKey(in SigningScope scope)
    {
        _secret = scope.SecretKey;
        _region = scope.Region;
        _service = scope.Service;
        _day = scope.Time.UtcDateTime.Date;
        var date = SigV4Signer.FormatTime(scope.Time)[..DateLength];
        Key = Derive(scope, date);
        ScopeText = $"{date}/{_region}/{_service}/aws4_request";
    }

    /// <summary>The key itself, 32 bytes.</summary>
    public byte[] Key { get; }

    /// <summary>The scope as it is in the header: day, region, service and the terminator.</summary>
    public string ScopeText { get; }

    public bool Matches(in SigningScope scope) =>
        _day == scope.Time.UtcDateTime.Date
        && string.Equals(_secret, scope.SecretKey, StringComparison.Ordinal)
        && string.Equals(_region, scope.Region, StringComparison.Ordinal)
        && string.Equals(_service, scope.Service, StringComparison.Ordinal);

    private static byte[] Derive(in SigningScope scope, string date)
    {
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + scope.SecretKey), Encoding.UTF8.GetBytes(date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Service));
        return HMACSHA256.HashData(key, "aws4_request"u8);
    }
}
