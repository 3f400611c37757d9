namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class VolumeDefinitionValidatorTests : IDisposable
{
    private static readonly EfsVolumeConfiguration _efs = new() { FileSystemId = "fs-1234" };

    private readonly TestEcs _test = new();

    public static TheoryData<string, Volume> Wrong { get; } = new()
    {
        { "more than one kind", new Volume { Name = "v", EfsVolumeConfiguration = _efs, ConfiguredAtLaunch = true } },
        { "transitEncryption", Efs(_efs with { AuthorizationConfig = new EfsAuthorizationConfig { AccessPointId = "fsap-1" } }) },
        { "TransitEncryptionPort requires that TransitEncryption is enabled.", Efs(_efs with { TransitEncryptionPort = 2049 }) },
        { "EFS IAM authorization requires TransitEncryption to be enabled.", Efs(_efs with { AuthorizationConfig = new EfsAuthorizationConfig { Iam = EfsAuthorizationConfigIam.Enabled } }) },
        { "Volumes [v] are not referenced by any of the containers", new Volume { Name = "v", ConfiguredAtLaunch = true } },
        {
            "When using an EFS access point, the root directory must either be set to \"/\" or be omitted.",
            Efs(_efs with
            {
                RootDirectory = "/data",
                TransitEncryption = EfsTransitEncryption.Enabled,
                AuthorizationConfig = new EfsAuthorizationConfig { AccessPointId = "fsap-1" },
            })
        },
        {
            "rootDirectory",
            new Volume
            {
                Name = "v",
                S3filesVolumeConfiguration = new S3FilesVolumeConfiguration
                {
                    FileSystemArn = "arn:aws:s3files:us-east-1:123456789012:file-system/fs-1",
                    RootDirectory = "/data",
                    AccessPointArn = "arn:aws:s3files:us-east-1:123456789012:access-point/ap-1",
                },
            }
        },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidVolume_ThrowsWithReason(string expected, Volume volume)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(volume));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_EfsWithAccessPointAndEncryption_IsAccepted()
    {
        var definition = await RegisterAsync(Efs(_efs with
        {
            RootDirectory = "/",
            TransitEncryption = EfsTransitEncryption.Enabled,
            AuthorizationConfig = new EfsAuthorizationConfig { AccessPointId = "fsap-1", Iam = EfsAuthorizationConfigIam.Enabled },
        }));

        Assert.Equal("fsap-1", Assert.Single(definition.Volumes).EfsVolumeConfiguration!.AuthorizationConfig!.AccessPointId);
    }

    [Theory]
    [InlineData("""{"efsVolumeConfiguration":{}}""", "efsVolumeConfiguration.fileSystemId")]
    [InlineData("""{"efsVolumeConfiguration":{"fileSystemId":"f","transitEncryptionPort":70000}}""", "transitEncryptionPort")]
    [InlineData("""{"s3filesVolumeConfiguration":{}}""", "s3filesVolumeConfiguration.fileSystemArn")]
    [InlineData("""{"fsxWindowsFileServerVolumeConfiguration":{"fileSystemId":"f","rootDirectory":"r"}}""", "authorizationConfig")]
    [InlineData(
        """{"fsxWindowsFileServerVolumeConfiguration":{"fileSystemId":"f","rootDirectory":"r","authorizationConfig":{"domain":"d"}}}""",
        "credentialsParameter")]
    public async Task Validate_RequiredMemberMissing_NamesIt(string volume, string member)
    {
        var message = Wire.ErrorOf<ClientException>(await _test.Ecs.SendAsync("RegisterTaskDefinition", $$"""
            {"family":"a","containerDefinitions":[{"name":"app","image":"i","memory":128}],
             "volumes":[{"name":"v",{{volume[1..]}}]}
            """));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private static Volume Efs(EfsVolumeConfiguration efs) => new() { Name = "v", EfsVolumeConfiguration = efs };

    private Task<TaskDefinition> RegisterAsync(Volume volume) =>
        _test.RegisterAsync(TestEcs.Definition() with { Volumes = [volume] });
}
