namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PutAccountSettingDefaultHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Value_IsTheRootUsersAndHoldsForAll()
    {
        var put = await PutAsync(SettingName.FargateTaskRetirementWaitPeriod, "14");
        var listed = await _test.Client.ListAccountSettingsAsync(
            new ListAccountSettingsRequest
            {
                Name = SettingName.FargateTaskRetirementWaitPeriod,
                PrincipalArn = "arn:aws:iam::123456789012:role/deploy",
                EffectiveSettings = true,
            },
            TestEcs.Token);

        Assert.Equal("arn:aws:iam::123456789012:root", put.PrincipalArn);
        Assert.Equal("14", put.Value);
        Assert.Equal(put, Assert.Single(listed.Settings));
    }

    [Fact]
    public async Task Handle_Again_ReplacesTheValue()
    {
        await PutAsync(SettingName.DefaultLogDriverMode, "blocking");
        await PutAsync(SettingName.DefaultLogDriverMode, "non-blocking");

        var listed = await _test.Client.ListAccountSettingsAsync(cancellationToken: TestEcs.Token);
        Assert.Equal("non-blocking", Assert.Single(listed.Settings).Value);
    }

    [Theory]
    [InlineData("guardDutyActivate", "on")]
    [InlineData("taskLongArnFormat", "disabled")]
    [InlineData("fargateTaskRetirementWaitPeriod", "8")]
    [InlineData("color", "on")]
    public async Task Handle_InvalidNameOrValue_Throws(string name, string value) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(new SettingName(name), value));

    private async Task<Setting> PutAsync(SettingName name, string value) => (await _test.Client.PutAccountSettingDefaultAsync(
        new PutAccountSettingDefaultRequest { Name = name, Value = value }, TestEcs.Token)).Setting!;
}
