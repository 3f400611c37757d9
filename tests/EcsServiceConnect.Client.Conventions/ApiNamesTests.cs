namespace EcsServiceConnect.Client.Conventions;

public class ApiNamesTests
{
    [Theory]
    [InlineData("EBSTagSpecification", "EbsTagSpecification")]
    [InlineData("EFSAuthorizationConfigIAM", "EfsAuthorizationConfigIam")]
    [InlineData("FSxWindowsFileServerVolumeConfiguration", "FSxWindowsFileServerVolumeConfiguration")]
    [InlineData("OSFamily", "OSFamily")]
    [InlineData("Task", "EcsTask")]
    [InlineData("TaskSet", "TaskSet")]
    public void OfType_ApiName_DotNetCasing(string apiName, string expected) => Assert.Equal(expected, ApiNames.OfType(apiName));

    [Theory]
    [InlineData("clusterArn", "ClusterArn")]
    [InlineData("enableECSManagedTags", "EnableEcsManagedTags")]
    [InlineData("s3BucketName", "S3BucketName")]
    public void OfMember_WireName_DotNetCasing(string wireName, string expected) => Assert.Equal(expected, ApiNames.OfMember(wireName));

    [Theory]
    [InlineData("FARGATE_SPOT", "FargateSpot")]
    [InlineData("X86_64", "X86_64")]
    [InlineData("WINDOWS_SERVER_20H2_CORE", "WindowsServer20H2Core")]
    [InlineData("json-file", "JsonFile")]
    [InlineData("containerInsights", "ContainerInsights")]
    [InlineData("fargateFIPSMode", "FargateFipsMode")]
    [InlineData("t4g", "T4g")]
    public void OfEnumValue_WireValue_PascalCasedWords(string value, string expected) => Assert.Equal(expected, ApiNames.OfEnumValue(value));
}
