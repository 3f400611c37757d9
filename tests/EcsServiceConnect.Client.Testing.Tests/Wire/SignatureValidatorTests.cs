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
    public async Task Validate_Unsigned_ReturnsAccessDenied()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("Authorization"));

        Assert.Contains("not signed", Wire.ErrorOf<AccessDeniedException>(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs, SignedHeaders=host, Signature=" + Wire.Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/2026/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=" + Wire.Signature)]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, Signature=" + Wire.Signature)]
    [InlineData("AWS3 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=" + Wire.Signature)]
    public async Task Validate_Malformed_ReturnsAccessDenied(string authorization)
    {
        var response = await WithAuthorization(authorization);

        Assert.Contains("Authorization", Wire.ErrorOf<AccessDeniedException>(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-east-1", "eu-west-1", "eu-west-1")]
    [InlineData("/ecs/", "/ec2/", "ec2")]
    [InlineData("content-type;host;x-amz-date", "content-type;x-amz-date", "host")]
    [InlineData("20261123", "20261122", "date")]
    public async Task Validate_WrongPart_NamesIt(string part, string wrong, string named)
    {
        var response = await WithAuthorization(Wire.Authorization.Replace(part, wrong, StringComparison.Ordinal));

        Assert.Contains(named, Wire.ErrorOf<AccessDeniedException>(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_NoDate_ReturnsAccessDenied()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("X-Amz-Date"));

        Assert.Contains("x-amz-date", Wire.ErrorOf<AccessDeniedException>(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-23T12:00:00Z")]
    [InlineData("20261123T126000Z")]
    public async Task Validate_MalformedDate_ReturnsAccessDenied(string date)
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers["X-Amz-Date"] = date);

        Assert.Contains(date, Wire.ErrorOf<AccessDeniedException>(response), StringComparison.Ordinal);
    }

    private ValueTask<InMemoryEcsResponse> WithAuthorization(string authorization) =>
        _ecs.SendAsync("ListClusters", "{}", headers => headers["Authorization"] = authorization);
}
