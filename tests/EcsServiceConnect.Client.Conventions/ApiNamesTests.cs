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
    public void FormatTypeName_ApiName_HasDotNetCasing(string apiName, string expected) => Assert.Equal(expected, ApiNames.FormatTypeName(apiName));

    [Theory]
    [InlineData("clusterArn", "ClusterArn")]
    [InlineData("enableECSManagedTags", "EnableEcsManagedTags")]
    [InlineData("s3BucketName", "S3BucketName")]
    public void FormatMemberName_WireName_HasDotNetCasing(string wireName, string expected) => Assert.Equal(expected, ApiNames.FormatMemberName(wireName));

    [Theory]
    [InlineData("FARGATE_SPOT", "FargateSpot")]
    [InlineData("X86_64", "X86_64")]
    [InlineData("WINDOWS_SERVER_20H2_CORE", "WindowsServer20H2Core")]
    [InlineData("json-file", "JsonFile")]
    [InlineData("containerInsights", "ContainerInsights")]
    [InlineData("fargateFIPSMode", "FargateFipsMode")]
    [InlineData("t4g", "T4g")]
    public void FormatEnumValueName_WireValue_HasPascalCasedWords(string value, string expected) => Assert.Equal(expected, ApiNames.FormatEnumValueName(value));
}
