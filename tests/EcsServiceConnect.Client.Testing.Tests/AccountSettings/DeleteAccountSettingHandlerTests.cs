namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteAccountSettingHandlerTests : IDisposable
{
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string User = "arn:aws:iam::123456789012:user/ada";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_OwnSetting_IsReturnedAndTheAccountsHoldsAgain()
    {
        await PutAsync("enhanced", Root);
        await PutAsync("enabled", User);

        var removed = await DeleteAsync(User);

        Assert.Equal(("enabled", User), (removed.Value, removed.PrincipalArn));
        Assert.Equal("enhanced", await EffectiveAsync(User));
    }

    [Fact]
    public async Task Handle_AccountsDefault_GoesBackToWhatEcsBeginsWith()
    {
        await PutAsync("enhanced", Root);

        Assert.Equal(("enhanced", Root), ((await DeleteAsync(null)).Value, Root));
        Assert.Equal("disabled", await EffectiveAsync(Root));
        Assert.Equal("disabled", Assert.Single((await _test.CreateClusterAsync()).Settings).Value);
    }

    [Fact]
    public async Task Handle_NeverPut_DoesNoHarm()
    {
        var removed = await DeleteAsync(User);

        Assert.Equal((SettingName.ContainerInsights, "disabled", User), (removed.Name, removed.Value, removed.PrincipalArn));
    }

    [Fact]
    public async Task Handle_InvalidRequest_Throws()
    {
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DeleteAccountSetting", "{}"));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DeleteAccountSetting", """{"name":"color"}"""));
        Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("DeleteAccountSetting", """{"name":"guardDutyActivate"}"""));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync("ada"));
    }

    private Task<PutAccountSettingResponse> PutAsync(string value, string principal) => _test.Client.PutAccountSettingAsync(
        new PutAccountSettingRequest { Name = SettingName.ContainerInsights, Value = value, PrincipalArn = principal }, TestEcs.Token);

    private async Task<Setting> DeleteAsync(string? principal) => (await _test.Client.DeleteAccountSettingAsync(
        new DeleteAccountSettingRequest { Name = SettingName.ContainerInsights, PrincipalArn = principal }, TestEcs.Token)).Setting!;

    private async Task<string?> EffectiveAsync(string principal)
    {
        var request = new ListAccountSettingsRequest
        {
            Name = SettingName.ContainerInsights,
            PrincipalArn = principal,
            EffectiveSettings = true,
        };
        return Assert.Single((await _test.Client.ListAccountSettingsAsync(request, TestEcs.Token)).Settings).Value;
    }
}
