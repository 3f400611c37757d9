namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListAccountSettingsHandlerTests : IDisposable
{
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string User = "arn:aws:iam::123456789012:user/ada";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NothingPut_ListsNothing()
    {
        Assert.Empty(await AllAsync(new ListAccountSettingsRequest()));
    }

    [Fact]
    public async Task Handle_EffectiveSettings_ListsEverySettingWithItsDefault()
    {
        var settings = await AllAsync(new ListAccountSettingsRequest { EffectiveSettings = true });

        Assert.Equal(
            [
                "awsvpcTrunking=disabled", "containerInsights=disabled", "containerInstanceLongArnFormat=enabled",
                "containerLongArnFormat=enabled",
                "defaultLogDriverMode=non-blocking", "dualStackIPv6=enabled", "fargateEventWindows=disabled", "fargateFIPSMode=disabled",
                "fargateTaskRetirementWaitPeriod=7", "guardDutyActivate=off", "serviceLongArnFormat=enabled",
                "tagResourceAuthorization=on", "taskLongArnFormat=enabled",
            ],
            settings.Select(setting => $"{setting.Name}={setting.Value}"));
        Assert.All(settings, setting => Assert.Equal(Root, setting.PrincipalArn));
        Assert.Equal(
            SettingType.AwsManaged, settings.Single(setting => setting.Name == SettingName.GuardDutyActivate).Type);
    }

    [Fact]
    public async Task Handle_UnknownName_ThrowsWithTheNamesOfTheService()
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(
            client => client.ListAccountSettingsAsync(new() { Name = new("containerLogs") }, TestEcs.Token));

        Assert.StartsWith("containerLogs should be one of [awsvpcTrunking,", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(",dualStackIPv6,", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_OwnSettings_AreThoseOfThePrincipalAlone()
    {
        await PutAsync("enabled", User);
        await PutDefaultAsync("enhanced");

        var mine = Assert.Single(await AllAsync(new ListAccountSettingsRequest()));
        var hers = Assert.Single(await AllAsync(new ListAccountSettingsRequest { PrincipalArn = User }));
        Assert.Equal(("enhanced", Root), (mine.Value, mine.PrincipalArn));
        Assert.Equal(("enabled", User), (hers.Value, hers.PrincipalArn));
    }

    [Fact]
    public async Task Handle_EffectiveSettingsOfAPrincipal_AreItsOwnThenTheAccounts()
    {
        var request = new ListAccountSettingsRequest
        {
            Name = SettingName.ContainerInsights,
            PrincipalArn = User,
            EffectiveSettings = true,
        };
        await PutDefaultAsync("enhanced");
        var inherited = Assert.Single(await AllAsync(request));
        await PutAsync("enabled", User);
        var own = Assert.Single(await AllAsync(request));

        Assert.Equal(("enhanced", Root), (inherited.Value, inherited.PrincipalArn));
        Assert.Equal(("enabled", User), (own.Value, own.PrincipalArn));
    }

    [Fact]
    public async Task Handle_NameAndValue_Filter()
    {
        var request = new ListAccountSettingsRequest { EffectiveSettings = true, Name = SettingName.AwsvpcTrunking };

        Assert.Equal(SettingName.AwsvpcTrunking, Assert.Single(await AllAsync(request)).Name);
        Assert.Single(await AllAsync(request with { Value = "disabled" }));
        Assert.Empty(await AllAsync(request with { Value = "enabled" }));
    }

    [Theory]
    [InlineData("""{"value":"enabled"}""", "name")]
    [InlineData("""{"name":"color"}""", "color")]
    [InlineData("""{"maxResults":11}""", "maxResults")]
    [InlineData("""{"maxResults":0}""", "maxResults")]
    [InlineData("""{"principalArn":"ada"}""", "principalArn")]
    [InlineData("""{"nextToken":"x"}""", "nextToken")]
    public async Task Handle_InvalidFilter_Throws(string body, string named)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("ListAccountSettings", body));

        Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_Pages_HoldTenByDefaultAndFewerWhenRequested()
    {
        var first = await _test.Client.ListAccountSettingsAsync(
            new ListAccountSettingsRequest { EffectiveSettings = true }, TestEcs.Token);
        var inFours = await AllAsync(new ListAccountSettingsRequest { EffectiveSettings = true, MaxResults = 4 });

        Assert.Equal(10, first.Settings.Count);
        Assert.NotNull(first.NextToken);
        Assert.Equal(13, inFours.Select(setting => setting.Name).Distinct().Count());
    }

    private Task<PutAccountSettingResponse> PutAsync(string value, string principal) => _test.Client.PutAccountSettingAsync(
        new PutAccountSettingRequest { Name = SettingName.ContainerInsights, Value = value, PrincipalArn = principal }, TestEcs.Token);

    private Task<PutAccountSettingDefaultResponse> PutDefaultAsync(string value) => _test.Client.PutAccountSettingDefaultAsync(
        new PutAccountSettingDefaultRequest { Name = SettingName.ContainerInsights, Value = value }, TestEcs.Token);

    private async Task<List<Setting>> AllAsync(ListAccountSettingsRequest request) =>
        await _test.Client.Paginate(request).ToListAsync(TestEcs.Token);
}
