namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListGatewaysHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Gateways_ComeInTheOrderOfCreationOverPages()
    {
        await CreateAsync("web", "api", "shop");

        var gateways = await AllAsync(new ListGatewaysRequest { MaxResults = 2 });

        Assert.Equal(["web", "api", "shop"], gateways.Select(gateway => gateway.Name));
        Assert.Equal(
            new GatewaySummary
            {
                GatewayArn = TestGateways.Arn,
                Name = "shop",
                Status = GatewayStatus.Active,
                CreatedAt = _test.Clock.GetUtcNow(),
            },
            gateways[2]);
    }

    [Fact]
    public async Task Handle_Filters_ChooseNamesAndStates()
    {
        await CreateAsync("web", "api");
        await _test.Client.UpdateGatewayAsync(new UpdateGatewayRequest { Gateway = "api", DeletionProtection = true }, TestEcs.Token);

        Assert.Equal("web", Assert.Single(await AllAsync(new ListGatewaysRequest { Names = ["web", "none"] })).Name);
        Assert.Equal("api", Assert.Single(await AllAsync(new ListGatewaysRequest { Status = [GatewayStatus.UpdateInProgress] })).Name);
        Assert.Empty(await AllAsync(new ListGatewaysRequest { Names = ["web"], Status = [GatewayStatus.UpdateInProgress] }));
    }

    [Theory]
    [InlineData("""{"names":["a","b","c","d","e","f","g","h","i","j","k"]}""", "names")]
    [InlineData("""{"names":["a/b"]}""", "'a/b'")]
    [InlineData("""{"status":["GONE"]}""", "status")]
    [InlineData("""{"status":["ACTIVE","ACTIVE","ACTIVE","ACTIVE","ACTIVE","ACTIVE"]}""", "status")]
    [InlineData("""{"maxResults":101}""", "maxResults")]
    [InlineData("""{"nextToken":"x"}""", "nextToken")]
    public async Task Handle_InvalidFilter_Throws(string body, string named)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListGateways", body));

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    private async Task CreateAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await _test.CreateGatewayAsync(TestGateways.Gateway(name));
        }
    }

    private async Task<List<GatewaySummary>> AllAsync(ListGatewaysRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
