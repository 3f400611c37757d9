namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>The pages of the AWS documentation that the rules come from.</summary>
internal static class PreflightSources
{
    public static Uri Configuration { get; } = new(Api + "ServiceConnectConfiguration.html");
    public static Uri AccessLog { get; } = new(Api + "ServiceConnectAccessLogConfiguration.html");
    public static Uri Endpoint { get; } = new(Api + "ServiceConnectService.html");
    public static Uri Alias { get; } = new(Api + "ServiceConnectClientAlias.html");
    public static Uri TestTraffic { get; } = new(Api + "ServiceConnectTestTrafficRules.html");
    public static Uri Timeout { get; } = new(Api + "TimeoutConfiguration.html");
    public static Uri Tls { get; } = new(Api + "ServiceConnectTlsConfiguration.html");
    public static Uri CertificateAuthority { get; } = new(Api + "ServiceConnectTlsCertificateAuthority.html");
    public static Uri PortMapping { get; } = new(Api + "PortMapping.html");
    public static Uri RegisterTaskDefinition { get; } = new(Api + "RegisterTaskDefinition.html");
    public static Uri ContainerDefinition { get; } = new(Api + "ContainerDefinition.html");
    public static Uri CreateService { get; } = new(Api + "CreateService.html");
    public static Uri ListServicesByNamespace { get; } = new(Api + "ListServicesByNamespace.html");
    public static Uri Concepts { get; } = new(DeveloperGuide + "service-connect-concepts.html");
    public static Uri Components { get; } = new(DeveloperGuide + "service-connect-concepts-deploy.html");
    public static Uri ExecutionRole { get; } = new(DeveloperGuide + "task_execution_IAM_role.html");
    public static Uri TlsGuide { get; } = new(DeveloperGuide + "service-connect-tls.html");

    private const string Api = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_";
    private const string DeveloperGuide = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
}
