using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the form of a request's SigV4 signature. Every key is accepted, so the signature itself cannot be verified, but a client
/// that does not sign, or signs for another service or region, gets the error that AWS returns. Sources:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html, https://github.com/aws/aws-sdk-js/issues/4002,
/// https://github.com/aws/aws-sdk-ruby/issues/431, https://github.com/aws/chalice/issues/828
/// </summary>
internal static partial class SignatureValidator
{
    private const string Scheme = "AWS4-HMAC-SHA256 ";

    public static void Validate(RequestHeaders headers, string region)
    {
        var authorization = headers["authorization"];
        if (string.IsNullOrEmpty(authorization))
        {
            throw new EcsServiceException(
                "MissingAuthenticationTokenException", "Missing Authentication Token: the request is not signed, it has no Authorization header.");
        }

        var match = Authorization().Match(authorization);
        if (!match.Success)
        {
            throw CreateIncompleteException(
                "The Authorization header is not of the form "
                + $"'{Scheme}Credential=KEY/DATE/REGION/ecs/aws4_request, SignedHeaders=NAMES, Signature=64 hexadecimal digits'.");
        }

        ValidateDate(headers["x-amz-date"], match.Groups["date"].Value);
        ValidateScope(match.Groups["region"].Value, match.Groups["service"].Value, region);
        if (!match.Groups["headers"].Value.Split(';').Contains("host"))
        {
            throw CreateInvalidException("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    private static void ValidateDate(string? timestamp, string scopeDate)
    {
        if (string.IsNullOrEmpty(timestamp))
        {
            throw CreateIncompleteException("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }

        if (!DateTimeOffset.TryParseExact(
            timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            throw CreateIncompleteException(
                $"The X-Amz-Date header '{MessageSanitizer.Sanitize(timestamp)}' is not of the form '20261123T170000Z'.");
        }

        if (!timestamp.StartsWith(scopeDate, StringComparison.Ordinal))
        {
            throw CreateInvalidException(
                $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scopeDate}' != "
                + $"'{timestamp[..scopeDate.Length]}', from '{timestamp}'.");
        }
    }

    private static void ValidateScope(string signedRegion, string signedService, string region)
    {
        if (signedService != "ecs")
        {
            throw CreateInvalidException("Credential should be scoped to correct service: 'ecs'.");
        }

        if (signedRegion != region)
        {
            throw CreateInvalidException(
                $"Credential should be scoped to a valid region, not '{MessageSanitizer.Sanitize(signedRegion)}': this ECS is in '{region}'.");
        }
    }

    private static EcsServiceException CreateIncompleteException(string message) => new("IncompleteSignatureException", message);

    private static EcsServiceException CreateInvalidException(string message) => new("InvalidSignatureException", message);

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 +Credential=(?<key>[^/, ]+)/(?<date>[0-9]{8})/(?<region>[^/, ]+)/(?<service>[^/, ]+)/aws4_request,"
        + " *SignedHeaders=(?<headers>[a-z0-9;._-]+), *Signature=(?<signature>[0-9a-f]{64})$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Authorization();
}
