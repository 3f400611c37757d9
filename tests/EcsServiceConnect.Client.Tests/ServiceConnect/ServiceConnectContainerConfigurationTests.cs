using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.ServiceConnect;

public class ServiceConnectContainerConfigurationTests
{
    [Fact]
    public void FromLogLevel_Value_SetsThatMember()
    {
        var union = ServiceConnectContainerConfiguration.FromLogLevel(ServiceConnectContainerLogLevel.Debug);

        Assert.Equal(ServiceConnectContainerLogLevel.Debug, union.LogLevel);
        Assert.Equal("""{"logLevel":"debug"}""", EcsJson.Serialize(union));
        Assert.Equal(union, EcsJson.Deserialize<ServiceConnectContainerConfiguration>("""{"logLevel":"debug"}"""));
    }

    [Fact]
    public void FromLogLevel_Default_Throws()
    {
        Assert.Throws<ArgumentException>("logLevel", () => ServiceConnectContainerConfiguration.FromLogLevel(default));
    }

    [Fact]
    public void FromNvidiaMps_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("nvidiaMps", () => SharingStrategy.FromNvidiaMps(null!));
    }

    [Fact]
    public void Deserialize_UnknownCase_DoesNotFail()
    {
        var union = EcsJson.Deserialize<ServiceConnectContainerConfiguration>("""{"somethingNew":{"a":1}}""");

        Assert.False(union.LogLevel.HasValue);
        Assert.Equal("{}", EcsJson.Serialize(union));
    }

    [Fact]
    public void Union_PublicSurface_LetsNobodySetTwoMembers()
    {
        Assert.Empty(typeof(SharingStrategy).GetConstructors());
        Assert.All(typeof(SharingStrategy).GetProperties(), property => Assert.False(property.SetMethod?.IsPublic ?? false));
    }
}
