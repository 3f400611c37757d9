using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class NetworkModeValidatorTests : IDisposable
{
    private const string Awsvpc = "\"networkMode\": \"awsvpc\"";

    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "Links are not supported when networkMode=awsvpc.", Fargate("\"links\": [\"db\"]") },
        { "Links are not supported when networkMode=host.", Instances("\"links\": [\"db\"]", "\"networkMode\": \"host\"") },
        { "hostname is not supported on container when networkMode=awsvpc.", Instances("\"hostname\": \"web\"", Awsvpc) },
        {
            "Extra hosts are not supported on container when networkMode=awsvpc.",
            Instances(""" "extraHosts": [{ "hostname": "db", "ipAddress": "10.0.0.1" }] """, Awsvpc)
        },
        { "DNS servers are not supported on container when networkMode=awsvpc.", Instances("\"dnsServers\": [\"10.0.0.2\"]", Awsvpc) },
        { "DNS search domains are not supported on container when networkMode=awsvpc.", Instances("\"dnsSearchDomains\": [\"corp\"]", Awsvpc) },
        { "Disable Networking is not supported on container when networkMode=awsvpc.", Instances("\"disableNetworking\": true", Awsvpc) },
        { "The network mode none excludes port mappings", Instances("\"portMappings\": [{ \"containerPort\": 80 }]", "\"networkMode\": \"none\"") },
        {
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
            Instances("\"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 8080 }]", Awsvpc)
        },
        {
            "When networkMode=awsvpc, port mapping name is already used.",
            Instances(""" "portMappings": [{ "name": "web", "containerPort": 80 }, { "name": "web", "containerPort": 81 }] """, Awsvpc)
        },
        {
            "TCP container port '8005' is used multiple times in task when networkMode=awsvpc.",
            Instances(""" "portMappings": [{ "containerPortRange": "8000-8010" }, { "containerPort": 8005, "protocol": "tcp" }] """, Awsvpc)
        },
        {
            "UDP host port '53' is mapped multiple times in task.",
            Instances("""
                "portMappings": [{ "containerPort": 53, "hostPort": 53, "protocol": "udp" }, { "containerPort": 54, "hostPort": 53, "protocol": "udp" }]
                """)
        },
        {
            "Invalid port mapping for container 'app', cannot specify both single port and port range.",
            Instances("\"portMappings\": [{ \"containerPortRange\": \"80-81\", \"hostPort\": 80 }]")
        },
        { "Invalid 'containerPortRange' setting for container 'app'.", Instances("\"portMappings\": [{ \"containerPortRange\": \"81-80\" }]") },
        {
            "The network mode host excludes containerPortRange",
            Instances("\"portMappings\": [{ \"containerPortRange\": \"80-81\" }]", "\"networkMode\": \"host\"")
        },
        { "Invalid 'containerPort' setting for container 'app'.", Instances("\"portMappings\": [{ \"hostPort\": 80 }]") },
        { "Invalid 'hostPort' setting for container 'app'.", Instances("\"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 70000 }]") },
    };

    public static TheoryData<string> Right { get; } =
    [
        Instances(""" "hostname": "web", "extraHosts": [{ "hostname": "db", "ipAddress": "10.0.0.1" }], "dnsServers": ["10.0.0.2"] """),
        Instances(""" "portMappings": [{ "containerPort": 80 }, { "containerPort": 80 }] """),
        Instances(""" "portMappings": [{ "containerPort": 80, "hostPort": 0 }, { "containerPort": 81, "hostPort": 0 }] """),
        Instances(""" "portMappings": [{ "containerPort": 53, "hostPort": 53, "protocol": "udp" }, { "containerPort": 54, "hostPort": 53 }] """),
        Instances(""" "portMappings": [{ "containerPortRange": "8000-8010" }, { "containerPortRange": "8011-8012" }] """, Awsvpc),
        Instances(""" "hostname": "", "disableNetworking": false, "links": [] """, Awsvpc),
        Instances("\"portMappings\": []", "\"networkMode\": \"none\""),
    ];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_ExcludedByNetworkMode_ThrowsMessageOfService(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_FitForNetworkMode_IsAccepted(string json) => await _test.RegisterAsync(json);
}
