using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Definitions of the kinds that AWS's guides and public deployment tools show, in values of our own: ECS accepts all of them.</summary>
public sealed partial class TaskDefinitionValidatorTests
{
    private const string Ecr = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

    private const string Logs = """
        "logConfiguration": { "logDriver": "awslogs",
          "options": { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "ecs" } }
        """;

    private const string Roles = $"\"executionRoleArn\": \"{Role}\", \"taskRoleArn\": \"arn:aws:iam::123456789012:role/shop\"";

    public static TheoryData<string, string> Accepted { get; } = new()
    {
        {
            "a web server on Fargate with a shell as entry point",
            Fargate($$""" "entryPoint": ["sh", "-c"], "command": ["httpd-foreground"], {{Logs}} """, Roles)
        },
        {
            "an image of Amazon ECR with secrets of both stores",
            Fargate($$"""
                "image": "{{Ecr}}/shop@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "secrets": [{ "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf:key::" },
                  { "name": "B", "valueFrom": "/shop/b" }], "environment": [{ "name": "C", "value": "" }]
                """, Roles)
        },
        {
            "a file that the console wrote, with every empty list",
            Fargate($$"""
                "cpu": 0, "links": [], "entryPoint": [], "command": [], "environment": [], "environmentFiles": [], "mountPoints": [],
                "volumesFrom": [], "secrets": [], "dnsServers": [], "dnsSearchDomains": [], "extraHosts": [], "dockerSecurityOptions": [],
                "dockerLabels": {}, "ulimits": [], "systemControls": [], "credentialSpecs": [], {{Logs}}
                """, Roles + """, "volumes": [], "placementConstraints": [] """)
        },
        { "a file of nulls, as older consoles wrote them", Fargate("""
            "memory": null, "memoryReservation": null, "linuxParameters": null, "healthCheck": null, "stopTimeout": null, "hostname": null
            """, "\"ipcMode\": null, \"pidMode\": null, \"proxyConfiguration\": null, \"inferenceAccelerators\": null, \"tags\": null") },
        { "a worker on Graviton", Fargate(task: """ "runtimePlatform": { "cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX" } """) },
        { "a Windows server on Fargate", Fargate(task: """
            "cpu": "2048", "memory": "4096", "runtimePlatform": { "cpuArchitecture": "X86_64", "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }
            """) },
        { "a Windows server on EC2 with a gMSA", Instances("""
            "credentialSpecs": ["credentialspec:arn:aws:s3:::specs/ad.json"], "cpu": 1024, "memory": 2048
            """, "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2019_FULL\" }") },
        { "sizes with units", Fargate(task: "\"cpu\": \".5 vCPU\", \"memory\": \"1 GB\"") },
        { "both kinds of capacity", Fargate(task: "\"requiresCompatibilities\": [\"EC2\", \"FARGATE\"]") },
        { "a log router beside the application", Fargate(task: $$"""
            "containerDefinitions": [{ "name": "router", "image": "fluent-bit", "memoryReservation": 50, "user": "0", {{Logs}},
                "firelensConfiguration": { "type": "fluentbit", "options": { "enable-ecs-log-metadata": "true", "config-file-type": "file",
                  "config-file-value": "/extra.conf" } } },
              { "name": "app", "image": "shop", "dependsOn": [{ "containerName": "router", "condition": "START" }],
                "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "firehose", "delivery_stream": "shop" } } }], {{Roles}}
            """) },
        { "Splunk with its token as a secret", Fargate("""
            "logConfiguration": { "logDriver": "splunk", "options": { "splunk-url": "https://splunk.example" },
              "secretOptions": [{ "name": "splunk-token", "valueFrom": "splunk" }] }
            """, Roles) },
        { "logs that drop rather than block", Fargate("""
            "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p",
              "awslogs-create-group": "true", "mode": "non-blocking", "max-buffer-size": "25m", "awslogs-multiline-pattern": "^ERROR" } }
            """, Roles) },
        { "a collector whose health check is a program alone", Fargate("""
            "healthCheck": { "command": ["/healthcheck"], "interval": 6, "timeout": 5, "retries": 5, "startPeriod": 1 }
            """) },
        { "a migration before the application", Fargate(task: """
            "containerDefinitions": [{ "name": "app", "image": "shop", "dependsOn": [{ "containerName": "migrate", "condition": "SUCCESS" }] },
              { "name": "migrate", "image": "shop", "essential": false, "startTimeout": 120 }]
            """) },
        { "an application that waits for a healthy database", Instances(task: """
            "containerDefinitions": [{ "name": "app", "image": "shop", "memory": 64, "links": ["db:database"],
                "dependsOn": [{ "containerName": "db", "condition": "HEALTHY" }] },
              { "name": "db", "image": "postgres", "memory": 128, "healthCheck": { "command": ["CMD-SHELL", "pg_isready"] } }]
            """) },
        { "a file system of EFS with an access point", Fargate(
            """ "mountPoints": [{ "sourceVolume": "files", "containerPath": "/files", "readOnly": true }] """,
            """
            "volumes": [{ "name": "files", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "transitEncryption": "ENABLED",
              "transitEncryptionPort": 2999, "authorizationConfig": { "accessPointId": "fsap-1", "iam": "ENABLED" } } }]
            """) },
        { "a volume of EBS that the service configures", Fargate(
            """ "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] """,
            """ "volumes": [{ "name": "data", "configuredAtLaunch": true }] """) },
        { "a volume of the host that two containers share", Instances(task: """
            "volumes": [{ "name": "site", "host": { "sourcePath": "/ecs/site" } }, { "name": "unused", "host": {} }],
            "containerDefinitions": [
              { "name": "web", "image": "nginx", "memory": 64, "portMappings": [{ "containerPort": 80, "hostPort": 80 }],
                "mountPoints": [{ "sourceVolume": "site", "containerPath": "/usr/share/nginx/html", "readOnly": true }] },
              { "name": "timer", "image": "busybox", "memory": 20, "mountPoints": [{ "sourceVolume": "site", "containerPath": "/site" }],
                "volumesFrom": [{ "sourceContainer": "web" }] }]
            """) },
        { "a shared volume of Docker", Instances(task: """
            "volumes": [{ "name": "db", "dockerVolumeConfiguration": { "scope": "shared", "autoprovision": true, "driver": "local" } }]
            """) },
        { "a daemon that watches its host", Instances("""
            "privileged": true, "readonlyRootFilesystem": false, "linuxParameters": { "capabilities": { "add": ["SYS_ADMIN", "NET_ADMIN"] } },
            "mountPoints": [{ "sourceVolume": "root", "containerPath": "/host", "readOnly": true }]
            """, """
            "networkMode": "host", "pidMode": "host", "ipcMode": "host", "requiresCompatibilities": ["EC2"],
            "volumes": [{ "name": "root", "host": { "sourcePath": "/" } }]
            """) },
        { "a training job with GPUs on chosen machines", Instances(
            """ "resourceRequirements": [{ "type": "GPU", "value": "4" }], "linuxParameters": { "sharedMemorySize": 2048 } """,
            """ "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type =~ p4.*" }] """) },
        { "a proxy of App Mesh", Fargate(task: """
            "containerDefinitions": [{ "name": "app", "image": "shop" }, { "name": "envoy", "image": "envoy", "user": "1337" }],
            "proxyConfiguration": { "type": "APPMESH", "containerName": "envoy", "properties": [{ "name": "ProxyIngressPort", "value": "15000" },
              { "name": "ProxyEgressPort", "value": "15001" }, { "name": "AppPorts", "value": "8080" }, { "name": "IgnoredUID", "value": "1337" },
              { "name": "EgressIgnoredPorts", "value": "22" }] }
            """) },
        { "a port by TCP and by UDP", Fargate(""" "portMappings": [{ "containerPort": 53, "protocol": "tcp" }, { "containerPort": 53, "protocol": "udp" }] """) },
        { "a host port of 0 with awsvpc", Fargate(""" "portMappings": [{ "containerPort": 80, "hostPort": 0 }] """) },
        { "dynamic host ports", Instances(""" "portMappings": [{ "containerPort": 80, "hostPort": 0, "protocol": "tcp" }, { "containerPort": 443 }] """) },
        { "statistics over UDP beside TCP", Fargate("""
            "portMappings": [{ "containerPort": 2000, "hostPort": 2000, "protocol": "udp" }, { "containerPort": 4317, "protocol": "tcp" }]
            """) },
        { "named ports for Service Connect", Fargate("""
            "portMappings": [{ "name": "http", "containerPort": 80, "appProtocol": "http" }, { "name": "grpc", "containerPort": 81, "appProtocol": "grpc" }]
            """) },
        { "more ephemeral storage and processes that are shared", Fargate(task: "\"ephemeralStorage\": { \"sizeInGiB\": 100 }, \"pidMode\": \"task\"") },
        { "a private registry", Fargate(
            """ "repositoryCredentials": { "credentialsParameter": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:hub" } """, Roles) },
        { "variables from files", Fargate(""" "environmentFiles": [{ "value": "arn:aws:s3:::config/shop/web.env", "type": "s3" }] """, Roles) },
        { "a machine elsewhere", Instances(task: "\"requiresCompatibilities\": [\"EXTERNAL\"], \"networkMode\": \"bridge\"") },
        { "a managed instance", Instances(task: "\"requiresCompatibilities\": [\"MANAGED_INSTANCES\"], \"networkMode\": \"awsvpc\", \"cpu\": \"512\", \"memory\": \"717\"") },
        { "many open files, kept alive connections and an init process", Fargate("""
            "ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 65535 }], "linuxParameters": { "initProcessEnabled": true },
            "systemControls": [{ "namespace": "net.ipv4.tcp_keepalive_time", "value": "500" }], "stopTimeout": 120
            """) },
        { "a container that is restarted in place", Fargate(""" "restartPolicy": { "enabled": true, "ignoredExitCodes": [0], "restartAttemptPeriod": 180 } """) },
        { "network faults on request", Fargate(task: "\"enableFaultInjection\": true") },
        { "memory that is only reserved", Instances("\"memory\": null, \"memoryReservation\": 128, \"cpu\": 10") },
        { "containers within the task's limits on EC2", Instances("\"memory\": 512, \"cpu\": 256", "\"cpu\": \"256\", \"memory\": \"512\"") },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Validate_WhatEcsAccepts_IsAccepted(string what, string json)
    {
        Assert.NotEmpty(what);
        await _test.RegisterAsync(json);
    }
}
