using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the form of a request's SigV4 signature. Every key is accepted, so the signature itself cannot be verified, but a client
/// that does not sign, or signs for another service or region, gets the error that ECS returns.
/// </summary>
internal static partial class SignatureValidator
{
    private const string Scheme = "AWS4-HMAC-SHA256 ";

    public static void Validate(RequestHeaders headers, string region)
    {
        var authorization = headers["authorization"];
        if (string.IsNullOrEmpty(authorization))
        {
            throw new AccessDeniedException("The request is not signed: the Authorization header is missing.");
        }

        var match = Authorization().Match(authorization);
        if (!match.Success)
        {
            throw new AccessDeniedException(
                "The Authorization header is not of the form "
                + $"'{Scheme}Credential=KEY/DATE/REGION/ecs/aws4_request, SignedHeaders=NAMES, Signature=64 hexadecimal digits'.");
        }

        ValidateDate(headers["x-amz-date"], match.Groups["date"].Value);
        ValidateScope(match.Groups["region"].Value, match.Groups["service"].Value, region);
        if (!match.Groups["headers"].Value.Split(';').Contains("host"))
        {
            throw new AccessDeniedException("The signature must cover the host header: SignedHeaders does not name it.");
        }
    }

    private static void ValidateDate(string? timestamp, string scopeDate)
    {
        if (string.IsNullOrEmpty(timestamp))
        {
            throw new AccessDeniedException("The x-amz-date header is missing. A signature needs the time of signing.");
        }

        if (!DateTimeOffset.TryParseExact(
            timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            throw new AccessDeniedException(
                $"The x-amz-date header '{MessageSanitizer.Sanitize(timestamp)}' is not of the form '20261123T170000Z'.");
        }

        if (!timestamp.StartsWith(scopeDate, StringComparison.Ordinal))
        {
            throw new AccessDeniedException("The date in the signature's credential scope is not that of the x-amz-date header.");
        }
    }

    private static void ValidateScope(string signedRegion, string signedService, string region)
    {
        if (signedService != "ecs")
        {
            throw new AccessDeniedException(
                $"The request is signed for the service '{MessageSanitizer.Sanitize(signedService)}', not for 'ecs'.");
        }

        if (signedRegion != region)
        {
            throw new AccessDeniedException(
                $"The request is signed for the region '{MessageSanitizer.Sanitize(signedRegion)}', but this ECS is in '{region}'.");
        }
    }

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 +Credential=(?<key>[^/, ]+)/(?<date>[0-9]{8})/(?<region>[^/, ]+)/(?<service>[^/, ]+)/aws4_request,"
        + " *SignedHeaders=(?<headers>[a-z0-9;._-]+), *Signature=(?<signature>[0-9a-f]{64})$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Authorization();
}
