using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests;

public class SignatureValidatorTests
{
    private readonly InMemoryEcs _ecs = new();

    [Fact]
    public async Task Validate_WellFormed_IsAccepted() => Assert.Equal(200, (await _ecs.SendAsync("ListClusters", "{}")).StatusCode);

    [Fact]
    public async Task Validate_NoSpacesBetweenParts_IsAccepted()
    {
        var response = await WithAuthorization(Wire.Authorization.Replace(", ", ",", StringComparison.Ordinal));

        Assert.Equal(200, response.StatusCode);
    }

    [Fact]
    public async Task Validate_Unsigned_ReturnsMissingToken()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("Authorization"));

        AssertError(response, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs, SignedHeaders=host, Signature=" + Wire.Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/2026/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=" + Wire.Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, Signature=" + Wire.Signature)]
    [InlineData("AWS3 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=" + Wire.Signature)]
    public async Task Validate_Malformed_ReturnsIncompleteSignature(string authorization)
    {
        var response = await WithAuthorization(authorization);

        AssertError(response, "IncompleteSignatureException", "Authorization");
    }

    [Theory]
    [InlineData("us-east-1", "eu-west-1", "Credential should be scoped to a valid region, not 'eu-west-1'")]
    [InlineData("/ecs/", "/ec2/", "Credential should be scoped to correct service: 'ecs'.")]
    [InlineData("content-type;host;x-amz-date", "content-type;x-amz-date", "'Host'")]
    [InlineData("20261123", "20261122", "'20261122' != '20261123'")]
    public async Task Validate_WrongPart_NamesIt(string part, string wrong, string named)
    {
        var response = await WithAuthorization(Wire.Authorization.Replace(part, wrong, StringComparison.Ordinal));

        AssertError(response, "InvalidSignatureException", named);
    }

    [Fact]
    public async Task Validate_NoDate_ReturnsIncompleteSignature()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("X-Amz-Date"));

        AssertError(response, "IncompleteSignatureException", "'X-Amz-Date'");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-23T12:00:00Z")]
    [InlineData("20261123T126000Z")]
    public async Task Validate_MalformedDate_ReturnsIncompleteSignature(string date)
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers["X-Amz-Date"] = date);

        AssertError(response, "IncompleteSignatureException", date);
    }

    private static void AssertError(InMemoryEcsResponse response, string code, string part)
    {
        Assert.Equal((400, code), (response.StatusCode, response.Headers["x-amzn-ErrorType"]));
        Assert.Contains(part, JsonDocument.Parse(response.Body).RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private ValueTask<InMemoryEcsResponse> WithAuthorization(string authorization) =>
        _ecs.SendAsync("ListClusters", "{}", headers => headers["Authorization"] = authorization);
}
