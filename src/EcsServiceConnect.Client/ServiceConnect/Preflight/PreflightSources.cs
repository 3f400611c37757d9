namespace EcsServiceConnect.Client;

/// <summary>The pages of the AWS documentation that rules come from.</summary>
internal static class PreflightSources
{
    public const string Configuration = Api + "ServiceConnectConfiguration.html";
    public const string AccessLog = Api + "ServiceConnectAccessLogConfiguration.html";
    public const string Endpoint = Api + "ServiceConnectService.html";
    public const string Alias = Api + "ServiceConnectClientAlias.html";
    public const string TestTraffic = Api + "ServiceConnectTestTrafficRules.html";
    public const string Timeout = Api + "TimeoutConfiguration.html";
    public const string Tls = Api + "ServiceConnectTlsConfiguration.html";
    public const string CertificateAuthority = Api + "ServiceConnectTlsCertificateAuthority.html";
    public const string PortMapping = Api + "PortMapping.html";
    public const string RegisterTaskDefinition = Api + "RegisterTaskDefinition.html";
    public const string ContainerDefinition = Api + "ContainerDefinition.html";
    public const string CreateService = Api + "CreateService.html";
    public const string ListServicesByNamespace = Api + "ListServicesByNamespace.html";
    public const string Guide = Developer + "service-connect.html";
    public const string Concepts = Developer + "service-connect-concepts.html";
    public const string Deploy = Developer + "service-connect-concepts-deploy.html";
    public const string TlsGuide = Developer + "service-connect-tls.html";

    private const string Api = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_";
    private const string Developer = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
}
