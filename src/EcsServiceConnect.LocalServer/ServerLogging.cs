namespace EcsServiceConnect.LocalServer;

/// <summary>Connects log categories to outputs: the access log to the standard output, problems to the error output.</summary>
internal static class ServerLogging
{
    /// <param name="accessLog">The access log; null for none.</param>
    /// <param name="error">The error output.</param>
    public static ILoggerFactory CreateFactory(AccessLogProvider? accessLog, TextWriter error) => LoggerFactory.Create(logging =>
    {
        logging.AddProvider(new ErrorLogProvider(error));
        logging.AddFilter<ErrorLogProvider>(category: null, LogLevel.None);
        logging.AddFilter<ErrorLogProvider>("EcsServiceConnect", LogLevel.Information);
        logging.AddFilter<ErrorLogProvider>("Microsoft.AspNetCore", LogLevel.Error);
        logging.AddFilter<ErrorLogProvider>(AccessLogMiddleware.Category, LogLevel.None);
        if (accessLog is not null)
        {
            logging.AddProvider(accessLog);
            logging.AddFilter<AccessLogProvider>(category: null, LogLevel.None);
            logging.AddFilter<AccessLogProvider>(AccessLogMiddleware.Category, LogLevel.Information);
        }
    });
}
