namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PutAccountSettingHandlerTests : IDisposable
{
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string User = "arn:aws:iam::123456789012:user/ada";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NoPrincipal_SetsItForTheRootUser()
    {
        var setting = await PutAsync(SettingName.ContainerInsights, "enhanced");

        Assert.Equal(
            new Setting { Name = SettingName.ContainerInsights, Value = "enhanced", PrincipalArn = Root, Type = SettingType.User },
            setting);
    }

    [Theory]
    [InlineData(User)]
    [InlineData("arn:aws:iam::123456789012:role/path/deploy")]
    [InlineData(Root)]
    public async Task Handle_Principal_SetsItForThatOne(string principal)
    {
        Assert.Equal(principal, (await PutAsync(SettingName.AwsvpcTrunking, "enabled", principal)).PrincipalArn);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("arn:aws:iam::123456789012:user/")]
    [InlineData("arn:aws:iam::123456789012:group/admins")]
    [InlineData("arn:aws:iam::999999999999:user/ada")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/deploy/session")]
    [InlineData("arn:aws:iam::123456789012:root\n")]
    public async Task Handle_OtherPrincipal_Throws(string principal)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(SettingName.AwsvpcTrunking, "enabled", principal));

        Assert.Contains("principalArn", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("awsvpcTrunking", "enabled", "disabled")]
    [InlineData("containerInsights", "enabled", "disabled", "enhanced")]
    [InlineData("containerInstanceLongArnFormat", "enabled")]
    [InlineData("containerLongArnFormat", "enabled")]
    [InlineData("defaultLogDriverMode", "blocking", "non-blocking")]
    [InlineData("dualStackIPv6", "enabled", "disabled")]
    [InlineData("fargateEventWindows", "enabled", "disabled")]
    [InlineData("fargateFIPSMode", "enabled", "disabled")]
    [InlineData("fargateTaskRetirementWaitPeriod", "0", "7", "14")]
    [InlineData("serviceLongArnFormat", "enabled")]
    [InlineData("tagResourceAuthorization", "on", "off")]
    [InlineData("taskLongArnFormat", "enabled")]
    public async Task Handle_EveryValueOfASetting_IsAcceptedAndOthersAreNot(string name, params string[] values)
    {
        foreach (var value in values)
        {
            Assert.Equal(value, (await PutAsync(new SettingName(name), value)).Value);
        }

        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(new SettingName(name), "1"));
    }

    [Theory]
    [InlineData("containerInstanceLongArnFormat")]
    [InlineData("serviceLongArnFormat")]
    [InlineData("taskLongArnFormat")]
    public async Task Handle_LongArnsDisabled_Throws(string name)
    {
        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(new SettingName(name), "disabled"));
    }

    [Fact]
    public async Task Handle_SettingThatAwsManages_Throws()
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(SettingName.GuardDutyActivate, "on"));

        Assert.Contains("managed by AWS", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_SettingOfTheWholeAccountForAUser_Throws()
    {
        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(SettingName.FargateTaskRetirementWaitPeriod, "14", User));
    }

    [Fact]
    public async Task Handle_UnknownName_ThrowsListingTheNames()
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(new SettingName("color"), "on"));

        Assert.Contains("color", error.Message, StringComparison.Ordinal);
        Assert.Contains("taskLongArnFormat", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name":"containerInsights"}""", "value")]
    public async Task Handle_RequiredMemberMissing_NamesIt(string body, string member)
    {
        foreach (var operation in (string[])["PutAccountSetting", "PutAccountSettingDefault"])
        {
            var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync(operation, body));

            Assert.Contains(member, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Handle_ContainerInsights_IsTheDefaultOfNewClusters()
    {
        var before = await _test.CreateClusterAsync("before");
        await PutAsync(SettingName.ContainerInsights, "enhanced");
        var after = await _test.CreateClusterAsync("after");
        var own = await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                ClusterName = "own",
                Settings = [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = "disabled" }],
            },
            TestEcs.Token);

        Assert.Equal("disabled", Assert.Single(before.Settings).Value);
        Assert.Equal("enhanced", Assert.Single(after.Settings).Value);
        Assert.Equal("disabled", Assert.Single(own.Cluster!.Settings).Value);
    }

    [Fact]
    public async Task Handle_ContainerInsightsOfAUser_LeavesNewClustersAlone()
    {
        await PutAsync(SettingName.ContainerInsights, "enabled", User);

        Assert.Equal("disabled", Assert.Single((await _test.CreateClusterAsync()).Settings).Value);
    }

    private async Task<Setting> PutAsync(SettingName name, string value, string? principal = null)
    {
        var request = new PutAccountSettingRequest { Name = name, Value = value, PrincipalArn = principal };
        return (await _test.Client.PutAccountSettingAsync(request, TestEcs.Token)).Setting!;
    }
}
