namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

/// <summary>Task definition files as they are found in repositories, one for each feature that ECS fills in or changes, by name.</summary>
internal static class TaskDefinitionShapes
{
    private const string Role = "\"executionRoleArn\": \"arn:aws:iam::123456789012:role/execution\"";
    private const string Fargate = "\"requiresCompatibilities\": [\"FARGATE\"], \"networkMode\": \"awsvpc\", \"cpu\": \"256\", \"memory\": \"512\", " + Role;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["smallest"] = Instances("""{ "name": "app", "image": "busybox", "memory": 10 }"""),
        ["command line example"] = Instances(
            """{ "name": "sleep", "image": "busybox", "cpu": 10, "command": ["sleep", "360"], "memory": 10, "essential": true }"""),
        ["data volume on the host"] = Instances(
            """
            { "name": "web", "image": "nginx", "cpu": 99, "memory": 100, "portMappings": [{ "containerPort": 80, "hostPort": 80 }],
              "mountPoints": [{ "sourceVolume": "webdata", "containerPath": "/usr/share/nginx/html", "readOnly": true }] },
            { "name": "timer", "image": "busybox", "cpu": 10, "memory": 20, "entryPoint": ["sh", "-c"], "command": ["date"],
              "mountPoints": [{ "sourceVolume": "webdata", "containerPath": "/nginx/" }] }
            """,
            """ "volumes": [{ "name": "webdata", "host": { "sourcePath": "/ecs/webdata" } }] """),
        ["bridge with a picked port"] = Instances(
            """{ "name": "web", "image": "nginx", "memoryReservation": 64, "portMappings": [{ "containerPort": 80 }] }""", "\"networkMode\": \"bridge\""),
        ["bridge with port 0"] = Instances(
            """{ "name": "web", "image": "nginx", "memory": 64, "portMappings": [{ "containerPort": 80, "hostPort": 0, "protocol": "tcp" }] }"""),
        ["bridge with links"] = Instances(
            """
            { "name": "wordpress", "image": "wordpress", "links": ["mysql"], "memory": 500, "portMappings": [{ "containerPort": 80, "hostPort": 80 }] },
            { "name": "mysql", "image": "mysql", "memory": 500, "environment": [{ "name": "MYSQL_ROOT_PASSWORD", "value": "password" }] }
            """),
        ["host network"] = Instances(
            """{ "name": "agent", "image": "agent", "memory": 64, "portMappings": [{ "containerPort": 8125, "protocol": "udp" }] }""",
            "\"networkMode\": \"host\", \"pidMode\": \"host\""),
        ["port range"] = Instances(
            """{ "name": "ftp", "image": "ftp", "memory": 64, "portMappings": [{ "containerPortRange": "8000-8010" }, { "containerPort": 21 }] }"""),
        ["no network"] = Instances("""{ "name": "job", "image": "job", "memory": 64 }""", "\"networkMode\": \"none\""),
        ["Fargate service"] = OnFargate(
            """{ "name": "web", "image": "nginx", "portMappings": [{ "containerPort": 80, "name": "http", "appProtocol": "http" }] }"""),
        ["sizes with units"] =
            $$"""
            { "family": "f", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "0.25 vCPU", "memory": "1GB", {{Role}},
              "containerDefinitions": [{ "name": "web", "image": "nginx" }] }
            """,
        ["platform stated in part"] = OnFargate("""{ "name": "web", "image": "nginx" }""", "\"runtimePlatform\": { \"cpuArchitecture\": \"ARM64\" }"),
        ["file of the console"] = OnFargate(
            """
            { "name": "web", "image": "nginx", "cpu": 0, "essential": true, "environment": [], "environmentFiles": [], "mountPoints": [],
              "portMappings": [{ "name": "web-80-tcp", "containerPort": 80, "hostPort": 80, "protocol": "tcp", "appProtocol": "http" }],
              "volumesFrom": [], "ulimits": [], "systemControls": [],
              "logConfiguration": { "logDriver": "awslogs", "secretOptions": [], "options": { "awslogs-group": "/ecs/web",
                "mode": "non-blocking", "awslogs-create-group": "true", "max-buffer-size": "25m", "awslogs-region": "eu-west-1",
                "awslogs-stream-prefix": "ecs" } } }
            """,
            """
            "volumes": [], "placementConstraints": [], "tags": [], "enableFaultInjection": false, "revision": 7, "status": "ACTIVE",
            "runtimePlatform": { "cpuArchitecture": "X86_64", "operatingSystemFamily": "LINUX" },
            "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/f:7", "registeredBy": "arn:aws:iam::123456789012:root"
            """),
        ["skeleton with nulls and empty texts"] = Instances(
            """
            { "name": "web", "image": "nginx", "memory": 64, "command": null, "entryPoint": null, "dnsServers": [], "dockerLabels": null,
              "healthCheck": null, "linuxParameters": null, "dependsOn": [], "secrets": [], "extraHosts": null, "user": null }
            """,
            """ "taskRoleArn": "", "executionRoleArn": "", "cpu": "", "memory": "", "proxyConfiguration": null """),
        ["roles by name"] = Instances(
            """{ "name": "web", "image": "nginx", "memory": 64 }""", "\"taskRoleArn\": \"shop\", \"executionRoleArn\": \"execution\""),
        ["variables without value and with an empty one"] = OnFargate(
            """
            { "name": "web", "image": "nginx", "environment": [
              { "name": "Z", "value": "last" }, { "name": "EMPTY", "value": "" }, { "name": "NULL", "value": null }, { "name": "NONE" } ] }
            """),
        ["only variables without value"] = Instances(
            """{ "name": "web", "image": "nginx", "memory": 64, "environment": [{ "name": "NONE" }] }"""),
        ["FireLens router"] = OnFargate(
            """
            { "name": "log-router", "image": "fluent-bit", "memoryReservation": 50, "firelensConfiguration": { "type": "fluentbit" } },
            { "name": "app", "image": "app", "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } } }
            """),
        ["FireLens router with an empty user"] = OnFargate(
            """
            { "name": "log-router", "image": "fluentd", "user": "",
              "firelensConfiguration": { "type": "fluentd", "options": { "enable-ecs-log-metadata": "true" } } },
            { "name": "app", "image": "app", "user": "1000", "logConfiguration": { "logDriver": "awsfirelens" } }
            """),
        ["secrets"] = OnFargate(
            """
            { "name": "app", "image": "app", "secrets": [{ "name": "B", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/b" },
              { "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf:key::" }] }
            """),
        ["private registry"] = OnFargate(
            """
            { "name": "app", "image": "registry.example/app",
              "repositoryCredentials": { "credentialsParameter": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:r" } }
            """),
        ["health check"] = OnFargate("""{ "name": "app", "image": "app", "healthCheck": { "command": ["CMD-SHELL", "curl -f http://localhost/"] } }"""),
        ["health check in full"] = OnFargate(
            """
            { "name": "app", "image": "app",
              "healthCheck": { "command": ["CMD", "true"], "interval": 30, "timeout": 5, "retries": 3, "startPeriod": 0 } }
            """),
        ["dependencies"] = OnFargate(
            """
            { "name": "init", "image": "init", "essential": false },
            { "name": "app", "image": "app", "dependsOn": [{ "containerName": "init", "condition": "SUCCESS" }], "startTimeout": 30, "stopTimeout": 60 }
            """),
        ["restart policy"] = OnFargate("""{ "name": "app", "image": "app", "restartPolicy": { "enabled": true, "ignoredExitCodes": [137, 0] } }"""),
        ["EFS volume"] = OnFargate(
            """{ "name": "app", "image": "app", "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }""",
            """ "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }] """),
        ["EFS volume with an access point"] = OnFargate(
            """{ "name": "app", "image": "app", "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data", "readOnly": false }] }""",
            """
            "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "rootDirectory": "", "transitEncryption": "ENABLED",
              "authorizationConfig": { "accessPointId": "fsap-1", "iam": "ENABLED" } } }]
            """),
        ["scratch volumes"] = OnFargate(
            """
            { "name": "app", "image": "app", "mountPoints": [{ "sourceVolume": "b", "containerPath": "/b" }, { "sourceVolume": "a", "containerPath": "/a" }] },
            { "name": "helper", "image": "helper", "essential": false, "volumesFrom": [{ "sourceContainer": "app" }] }
            """,
            """ "volumes": [{ "name": "a" }, { "name": "b", "host": {} }] """),
        ["EBS volume at launch"] = OnFargate(
            """{ "name": "app", "image": "app", "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }""",
            """ "volumes": [{ "name": "data", "configuredAtLaunch": true }], "ephemeralStorage": { "sizeInGiB": 100 } """),
        ["Docker volumes"] = Instances(
            """{ "name": "app", "image": "app", "memory": 64, "mountPoints": [{ "sourceVolume": "a", "containerPath": "/a" }] }""",
            """
            "volumes": [{ "name": "a", "dockerVolumeConfiguration": {} }, { "name": "b", "dockerVolumeConfiguration": { "scope": "shared",
              "autoprovision": true, "driver": "rexray/ebs", "driverOpts": { "size": "40" }, "labels": { "team": "shop" } } }]
            """),
        ["capabilities, devices and memory file systems"] = Instances(
            """
            { "name": "app", "image": "app", "memory": 64, "privileged": false, "linuxParameters": { "initProcessEnabled": true,
              "capabilities": { "drop": ["NET_RAW", "ALL"] }, "devices": [{ "hostPath": "/dev/fuse" }], "sharedMemorySize": 64,
              "tmpfs": [{ "containerPath": "/run", "size": 16, "mountOptions": ["rw", "noexec"] }], "maxSwap": 0, "swappiness": 60 },
              "dockerSecurityOptions": ["no-new-privileges"], "ulimits": [{ "name": "nofile", "softLimit": 65536, "hardLimit": 65536 }],
              "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }], "extraHosts": [{ "hostname": "db", "ipAddress": "10.0.0.3" }],
              "hostname": "app", "readonlyRootFilesystem": true, "workingDirectory": "/app", "interactive": true, "pseudoTerminal": true }
            """),
        ["App Mesh proxy"] = OnFargate(
            """
            { "name": "app", "image": "app", "portMappings": [{ "containerPort": 8080 }] },
            { "name": "envoy", "image": "envoy", "user": "1337" }
            """,
            """
            "proxyConfiguration": { "type": "APPMESH", "containerName": "envoy", "properties": [{ "name": "ProxyIngressPort", "value": "15000" },
              { "name": "ProxyEgressPort", "value": "15001" }, { "name": "AppPorts", "value": "8080" }, { "name": "IgnoredUID", "value": "1337" },
              { "name": "EgressIgnoredIPs", "value": "169.254.170.2" }] }
            """),
        ["GPU"] = Instances(
            """{ "name": "train", "image": "cuda", "memory": 1024, "resourceRequirements": [{ "type": "GPU", "value": "2" }] }""",
            """ "requiresCompatibilities": ["EC2"], "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type =~ p3.*" }] """),
        ["Windows on Fargate"] =
            $$"""
            { "family": "f", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "1024", "memory": "2048", {{Role}},
              "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
              "containerDefinitions": [{ "name": "iis", "image": "iis", "command": ["New-Item"], "entryPoint": ["powershell", "-Command"] }] }
            """,
        ["FSx volume on Windows instances"] = Instances(
            """{ "name": "iis", "image": "iis", "memory": 512, "mountPoints": [{ "sourceVolume": "share", "containerPath": "C:\\share" }] }""",
            """
            "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2019_FULL" }, "volumes": [{ "name": "share",
              "fsxWindowsFileServerVolumeConfiguration": { "fileSystemId": "fs-1", "rootDirectory": "share",
              "authorizationConfig": { "credentialsParameter": "arn:aws:ssm:eu-west-1:123456789012:parameter/p", "domain": "example.com" } } }]
            """),
        ["external instances"] = Instances("""{ "name": "app", "image": "app", "memory": 64 }""", "\"requiresCompatibilities\": [\"EXTERNAL\"]"),
        ["several compatibilities"] =
            $$"""
            { "family": "f", "requiresCompatibilities": ["FARGATE", "EC2"], "networkMode": "awsvpc", "cpu": "512", "memory": "1 GB", {{Role}},
              "pidMode": "task", "enableFaultInjection": true, "containerDefinitions": [{ "name": "app", "image": "app", "versionConsistency": "enabled" }] }
            """,
        ["tags of the user and of AWS"] = Instances(
            """{ "name": "app", "image": "app", "memory": 64 }""",
            """ "tags": [{ "key": "team", "value": "shop" }, { "key": "aws:cloudformation:stack-name", "value": "shop" }] """),
        ["variable files and labels"] = OnFargate(
            """
            { "name": "app", "image": "app", "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::shop/app.env" }],
              "dockerLabels": { "b": "2", "a": "1" } }
            """),
    };

    private static string OnFargate(string containers, string members = "") => Create(containers, members, Fargate);

    private static string Instances(string containers, string members = "") => Create(containers, members, "");

    private static string Create(string containers, string members, string basis)
    {
        string[] parts = ["\"family\": \"f\"", basis, members, $"\"containerDefinitions\": [{containers}]"];
        return $"{{ {string.Join(", ", parts.Where(static part => part.Length > 0))} }}";
    }
}
