namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class UpdateClusterSettingsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Setting_IsChangedAndStays()
    {
        await _test.CreateClusterAsync();

        var response = await UpdateAsync("enabled");
        var described = await _test.Client.DescribeClustersAsync(
            new DescribeClustersRequest { Clusters = ["prod"], Include = [ClusterField.Settings] }, TestEcs.Token);

        Assert.Equal("enabled", Assert.Single(response.Cluster!.Settings).Value);
        Assert.Equal("enabled", Assert.Single(Assert.Single(described.Clusters).Settings).Value);
    }

    [Fact]
    public async Task Handle_InvalidValue_ChangesNothing()
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync("perhaps"));

        Assert.Equal("disabled", Assert.Single((await _test.CreateClusterAsync()).Settings).Value);
    }

    private Task<UpdateClusterSettingsResponse> UpdateAsync(string value) => _test.Client.UpdateClusterSettingsAsync(
        new UpdateClusterSettingsRequest
        {
            Cluster = "prod",
            Settings = [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = value }],
        },
        TestEcs.Token);
}
